"""Lists taken out of the program: .xlsx and .csv that hold text, never a formula."""

from app.exports.draft import Draft, Heading, Value, check_suffix
from app.exports.plans import Plan, disclosures_plan, operations_plan, people_plan, visits_plan

__all__ = [
    "Draft",
    "Heading",
    "Plan",
    "Value",
    "check_suffix",
    "disclosures_plan",
    "operations_plan",
    "people_plan",
    "visits_plan",
]
