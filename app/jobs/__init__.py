"""Slow work in one low-priority process, which tells how far it is and can be stopped."""

from app.jobs.messages import JobError, Place, Progress, StoppedError
from app.jobs.worker import Cancelled, Done, Event, Failed, Worker

__all__ = [
    "Cancelled",
    "Done",
    "Event",
    "Failed",
    "JobError",
    "Place",
    "Progress",
    "StoppedError",
    "Worker",
]
