"""What builds keep for the next one. All of it may be deleted, and none of it is believed unproved."""

from generator.store.packing import packed, unpacked
from generator.store.record_store import DamagedStoreError, Entry, Known, Put, RecordStore
from generator.store.version import code_version

__all__ = ["DamagedStoreError", "Entry", "Known", "Put", "RecordStore", "code_version", "packed", "unpacked"]
