"""Floods made up for the test of grouping: campaigns from templates, varied as spam software varies them."""

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from moderator.spam.sample import Sample
from tests.evaluation import evasion

_TEMPLATES = """
{Hello|Hi|Hey} {everybody|everyone|all}, I {made|earned|got} {$2,500|3000 dollars|$4,100} {last|this}
{week|month} {working|typing} from {home|my sofa}, {see|read|look} how at LINK

{Wonderful|Superb|Splendid|Lovely} {article|column|report}! I {have shown|have sent|forwarded} it to {my
sister|my colleagues|my boss}. {Have a look|Take a look} at {my page|my homepage} about {garden sheds|roof
tiles|kitchens} LINK

{Lonely|Bored} {tonight|this evening}? {Sweet|Charming} {ladies|girls} from {your town|your area}
{wait|are waiting} for {a message|your message}, {no card|no fee} needed: LINK

{Doctor|Healer|Priest} OKORO {brought back|returned} my {husband|wife} {within|in} {two|three} days after
{he|she} left, {write|mail|text} him on {WhatsApp|Telegram} +234 807 555 01 42 {today|now}

{Потрібні|Шукаємо} {люди|працівники} на {віддалену|домашню} роботу, {платимо|оплата} {щодня|кожного дня}
від {900|1200|1500} {грн|гривень}, {пишіть|звертайтесь} у {телеграм|приват} LINK

{Кредит|Позика} {онлайн|на картку} за {п'ять|десять} хвилин {без довідок|без відмов}, {перший раз|вперше}
під {нуль відсотків|0 %}: {оформити|отримати} тут LINK

{Ищем|Нужны} {сотрудники|партнёры} для {удалённой|простой} работы, {доход|заработок} от {4000|5500|7000}
рублей в {день|сутки}, {обучение|обучим} {бесплатно|с нуля}, {подробности|детали} в личку LINK

{Лучшие|Точные} {прогнозы|ставки} на {футбол|хоккей} {каждый день|ежедневно}, {проходимость|точность} 93
процента, {заходи|переходи} {сюда|в канал} и {проверь|убедись} сам LINK

{Deneme bonusu|Hoş geldin bonusu} veren {güvenilir|lisanslı} {bahis|casino} sitesi, {anında|hızlı}
{çekim|ödeme}, {hemen|şimdi} {üye ol|kayıt ol} LINK

{Evden|Telefondan} {günde|haftada} {2000|3500} lira {kazanmak|gelir} isteyen {arkadaşlar|herkes}
{profilime|sayfama} {baksın|yazsın} LINK

{عروض|تخفيضات} {كبيرة|حصرية} على {العطور|الساعات|الجوالات} مع {توصيل|شحن} مجاني {لكل المدن|لباب البيت}
{اطلب|تواصل} الآن عبر الرابط LINK

{فرصة|طريقة} {مضمونة|سهلة} لكسب {خمسمئة|ألف} دولار {أسبوعيا|كل أسبوع} من {البيت|الهاتف} {بدون|من دون} رأس
مال LINK

{Situs|Bandar} {slot|togel} {paling gacor|gampang menang} {hari ini|minggu ini}, {modal|depo}
{receh|kecil} {bisa|pasti} {maxwin|jackpot}, {langsung|buruan} {daftar|gabung} di LINK

{Butuh|Perlu} {dana|pinjaman} {cepat|mendesak}? {tanpa|bebas} jaminan, {cair|masuk} {lima|sepuluh} menit,
{hubungi|chat} admin kami di LINK

{Endlich|Jetzt} {schnell|bequem} {Geld verdienen|Geld machen} {von zu Hause|mit dem Handy}: {ich|meine
Schwester} {bekomme|verdiene} {jeden Tag|täglich} {180|240} Euro, {alles|mehr} dazu unter LINK

{Günstige|Billige} {Markenuhren|Handtaschen} {direkt|frisch} vom {Hersteller|Lager}, {Versand|Lieferung}
{gratis|kostenlos}, {nur|bloß} {heute|diese Woche}: LINK
"""
TEMPLATES = tuple(" ".join(each.split()) for each in _TEMPLATES.split("\n\n"))
"""Own templates in English, Ukrainian, Russian, Turkish, Arabic, Indonesian and German."""
_CHOICE = re.compile(r"\{([^{}]*)\}")
_ENDINGS = ("com", "net", "xyz", "top", "shop", "ru", "online", "info")
_LETTERS = "abcdefghijklmnoprstuvwz"


class Flood(NamedTuple):
    """A comment, the campaign it belongs to (0 for a genuine one), and whether it has the campaign's
    template."""

    sample: Sample
    campaign: int
    template: bool


def constructs(path: Path) -> list[str]:
    """Real templates of spam software from a list beside the rows, where there is one."""
    if not path.is_file():
        return []
    whole = " ".join(path.read_text(encoding="utf-8", errors="replace").split())
    depth, start, found = 0, 0, []
    for place, letter in enumerate(whole):
        depth += (letter == "{") - (letter == "}")
        if letter == "|" and depth == 0:
            found.append(whole[start:place].strip())
            start = place + 1
    return [each for each in found if 80 < len(each) < 900 and each.count("{") == each.count("}")]


def flood(
    genuine: Sequence[str], size: int, extra: Sequence[str] = (), noise: float = 1.0, seed: int = 1
) -> list[Flood]:
    """So many genuine comments and so much flood, in about sixty campaigns of very different size,
    shuffled."""
    dice = random.Random(seed)
    templates = different([*TEMPLATES, *dice.sample(list(extra), len(extra))])[:60]
    shares = [1 / (rank + 1) for rank in range(60)]
    made = [Flood(Sample(text, ip=_address(dice)), 0, template=False) for text in genuine]
    for campaign, share in enumerate(shares, 1):
        template = templates[(campaign - 1) % len(templates)] if campaign % 12 else ""
        hosts = [_host(dice) for _ in range(dice.choice((1, 1, 2, 5, 20, 100, 400)))]
        count = max(12, int(size * share / sum(shares)))
        network = f"{dice.randrange(11, 200)}.{dice.randrange(256)}.{dice.randrange(256)}"
        made += [_comment(dice, campaign, template, hosts, network, genuine, noise) for _ in range(count)]
    dice.shuffle(made)
    return made


def different(templates: Sequence[str]) -> list[str]:
    """Those that share less than 35 % of their words with an earlier one: near twins would be one
    campaign."""
    chosen: list[tuple[str, set[str]]] = []
    for template in templates:
        words = set(re.findall(r"\w+", template.lower()))
        if all(len(words & other) < 0.35 * len(words | other) for _, other in chosen):
            chosen.append((template, words))
    return [template for template, _ in chosen]


def _comment(
    dice: random.Random,
    campaign: int,
    template: str,
    hosts: Sequence[str],
    network: str,
    genuine: Sequence[str],
    noise: float,
) -> Flood:
    """One comment of a campaign; without a template it is a stolen genuine text with the campaign's link."""
    address = f"https://{dice.choice(('', 'www.', _word(dice) + '.'))}{dice.choice(hosts)}/{_word(dice)}"
    ip = f"{network}.{dice.randrange(4)}" if campaign % 3 == 0 else _address(dice)
    if not template:
        return Flood(Sample(f"{dice.choice(genuine)} {address}", ip=ip), campaign, template=False)
    text = spun(template, dice)
    if dice.random() < 0.25 * noise:
        text += f" {_word(dice)}"
    kinds = (evasion.look_alikes, evasion.invisible, evasion.styled, evasion.swapped)
    for kind in kinds:
        if dice.random() < 0.06 * noise:
            text = kind(text, dice)
    if dice.random() < 0.2 * noise:
        at = dice.randrange(len(text))
        text = text[:at] + text[at + 1 :]
    linked = "LINK" in template
    text = text.replace("LINK", address) if linked else f"{text} {address}" if campaign % 2 else text
    return Flood(Sample(text, ip=ip), campaign, template=True)


def spun(template: str, dice: random.Random) -> str:
    """A template with one of each choice taken, innermost first."""
    while True:
        text = _CHOICE.sub(lambda choice: dice.choice(choice[1].split("|")), template)
        if text == template:
            return text
        template = text


def _word(dice: random.Random) -> str:
    return "".join(dice.choice(_LETTERS) for _ in range(dice.randrange(4, 9)))


def _host(dice: random.Random) -> str:
    return f"{_word(dice)}{_word(dice)}.{dice.choice(_ENDINGS)}"


def _address(dice: random.Random) -> str:
    return ".".join(str(dice.randrange(1, 250)) for _ in range(4))
