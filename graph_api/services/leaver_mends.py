"""An introduction or a training in words."""

from collections.abc import Callable, Iterator

from graph_api.analytics.leaver_mending import Mending, Worth
from graph_api.domain.answers import Language
from graph_api.services.names import Names
from graph_api.services.wording import leaver_impact as words
from graph_api.services.wording.sentences import listed


def mend_sentence(mending: Mending, names: Names, language: Language, home: Callable[[str], str | None]) -> str:
    """What to do and what it mends, without a capital, since it may stand within another sentence.

    Args:
        mending: what to do.
        names: of the people and the competence.
        language: that of the sentence.
        home: the name of the unit that someone is counted to, None where that is not known.
    """
    if mending.competence is not None:
        return _training(mending, mending.competence, names, language)
    one, other = (names.one(person).name for person in mending.people)
    at, by = map(home, mending.people)
    what = listed(list(_connects(mending.worth, language)), language)
    if at is None or by is None:
        return words.INTRODUCE_BARE.said(language, one=one, other=other, what=what)
    return words.INTRODUCE.said(language, one=one, at=at, other=other, by=by, what=what)


def _training(mending: Mending, competence: str, names: Names, language: Language) -> str:
    what = (words.THICKENS if mending.worth.thin else words.RESTORES).said(language)
    if mending.worth.rests:
        things = words.THINGS_REST.said(language, mending.worth.rests)
        what = words.RESTING.said(language, what=what, things=things)
    who, about = names.one(mending.people[0]).name, names.within(competence, language)
    return words.TRAIN.said(language, who=who, about=about, what=what)


def _connects(worth: Worth, language: Language) -> Iterator[str]:
    if worth.mends:
        yield words.CONNECTS.said(language, pairs=words.PAIRS.said(language, worth.mends))
    if worth.reach:
        yield words.REACHES.said(language, pairs=words.PAIRS.said(language, worth.reach))
