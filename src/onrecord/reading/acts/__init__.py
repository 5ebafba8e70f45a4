"""What a statement does: asserts, denies, accuses, demands, promises, threatens. Needs no model."""

from onrecord.reading.acts.reading import act_of, attitude_of, is_known, is_unsaid

__all__ = ["act_of", "attitude_of", "is_known", "is_unsaid"]
