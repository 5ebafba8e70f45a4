"""Nouns for people and bodies that writers change for one another within a story, and nouns that say little."""

from __future__ import annotations

from typing import Final

# One sort of bearer a line; the first noun stands for all. In one story they are mostly one and the same.
_ALIKE: Final = """
offender suspect gunman shooter attacker assailant killer murderer culprit perpetrator slayer stabber arsonist accused
defendant criminal fugitive assassin bomber hijacker kidnapper rapist shooter-suspect convict felon hitman
robber thief raider burglar bandit crook brigand looter mugger ram-raider pirate sea-robber gang heist-man
police officer cop policeman policewoman detective investigator authority trooper deputy constable police-officer
coworker co-worker colleague workmate ex-colleague
employee worker staffer ex-employee ex-worker
boss supervisor manager superior
ship vessel boat warship frigate trawler
company firm maker manufacturer corporation business giant startup studio retailer chipmaker
actor star actress performer
host emcee presenter
singer songstress vocalist
player striker quarterback forward guard linebacker athlete
team club squad side
physician doctor surgeon medic doc
lawyer attorney counsel
spokesman spokeswoman spokesperson
victim casualty
militant insurgent fighter rebel guerrilla terrorist
soldier troop serviceman
inmate prisoner detainee
protester demonstrator activist
villager resident inhabitant local
child kid toddler youngster
teenager teen teenage adolescent youth
leader chief head
rescuer firefighter fireman crew
scientist researcher
analyst expert specialist
fan follower supporter
driver motorist
navy naval-force
government administration regime cabinet
court tribunal
"""
ALIKE: Final[dict[str, str]] = {word: line.split()[0] for line in _ALIKE.strip().splitlines() for word in line.split()}
# Nouns that fit anybody: they tie two mentions only where nothing better does.
ANYBODY: Final = frozenset(
    "man woman person people one other somebody someone anyone everyone individual figure boy girl lady gentleman guy"
    " some many several both another all dozen hundred thousand number group member two three four five six seven eight"
    " nine ten source those".split()
)
NUMBERS: Final = {
    "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine",
    "10": "ten", "11": "eleven", "12": "twelve",
}  # fmt: skip
