"""What a desk knows about spam before its first decision: rules by hand that fade as it learns.

Stems of words and pairs of words in the languages that spam reaches newsrooms in, and what disguise and
shape give away. All of it was written for this project; a rule's name is shown as a reason and is a
feature to learn from.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

_STEMS = {
    "promotion": (
        "subscri channel follow visit click website weblog webpage homepage giveaway bookmark "
        "blogger newsletter signup register referral promo advert sponsor download check kanal abonn "
        "klick kunjungi klik channelku follback suscrib canal siganme inscri abonnez подпиш подпис "
        "переход перейди жми ссылк канал реклам пишите писать обращ регистр промокод тисни пишіть "
        "пишить підпи посилан abone tikla takip kanalim sitemiz اشترك قناتي قناه اضغط رابط الرابط "
        "تابع متابع للتواصل تواصل واتساب واتس حسابي"
    ),
    "money": (
        "earn income profit invest bitcoin crypto forex loan cash payout paypal wealth trading "
        "trader broker withdraw refund discount cheap replica wholesale outlet coupon dollars "
        "заработ доход прибыл инвест крипт валют кредит займ деньг вложен пассивн зарплат оплат "
        "выплат заробіт заробит дохід прибут инвестиц партнер сотрудн удаленн віддален вакансі "
        "kazanc kazan yatirim kredi para indirim kampanya ucuz ربح ارباح استثمار تداول قرض خصم عروض "
        "عرض اسعار سعر للبيع متجر توصيل كوبون كود مجانا شحن geld verdien einkommen gewinn kredit "
        "dinero ganar credito"
    ),
    "gambling": (
        "casino gacor slot jackpot maxwin togel judi bandar poker betting bahis bets bookmaker "
        "sportsbook roulette lottery depo deposit rtp cuan menang kemenang situs gampang scatter "
        "mahjong zeus bonus ставк казино прогноз букмек футбол выигр виграш слот лотере freispiel "
        "spielbank iddaa rulet كازينو مراهن رهان"
    ),
    "body": (
        "viagra cialis levitra pills pharmac erectil weightloss slimming garcinia keto supplement "
        "testoster viagr porn sexy sexual nude naked horny escort dating singles webcam xxx onlyfans "
        "hookup эскорт интим секс порн знаком девуш фото трусик таблет похуд zayifla sikis zayıf "
        "تنحيف تخسيس سكس جنس منشط علاج"
    ),
    "prize": (
        "free win won winner prize claim award guarantee urgent congrat selected ringtone txt reply "
        "offer gift voucher reward бесплат приз подар розыгр акци скидк срочно безкоштов знижк "
        "терміново bedava ucretsiz hediye odul gratis hadiah جائزه هديه مسابقه اربح مجاني kostenlos "
        "gratuit gewonnen premio"
    ),
    "praise": (
        "informative informatio awesome excellent fantastic wonderful magnificent brilliant "
        "appreciate pleasant marvelous remarkable insightful knowledgeable webmaster website weblog "
        "blogs blogging article writeup browser bookmark rss layout plugin captcha hosting theme seo "
        "backlink traffic internet wordpress webpage topic subject useful helpful interesting "
        "content readers visitors quality incredible superb terrific impressive splendid stunning "
        "enjoyed loved fascinating topics details blogger writing writer written info read studying "
        "wonder"
    ),
}
_PAIRS = {
    "promotion": (
        "my channel;my video;my videos;my music;my page;my site;my website;my blog;my web;my profile;"
        "my account;my link;check out;sub to;subscribe to;sub me;sub back;follow me;add me;visit us;"
        "visit my;click here;click on;click the;link in;in bio;go to;watch my;like my;share my;"
        "contact us;contact me;call us;call now;text me;write me;whatsapp me;on telegram;sign up;"
        "log on;type in;search for;search google;search on;i make;i upload;give me;help me;"
        "please like;pls sub;new channel;our channel;our website;our site;mein kanal;schaut vorbei;"
        "hier klicken;mi canal;mon site;cek di;main di;buka di;cari di;di google;в лс;в личку;"
        "в личные;мой канал;в профиле;в telegram;в телеграм;пиши в;пишите в;в приват;по ссылке;"
        "в шапке;у телеграм;у приват;kanalima abone;linke tikla;profilime bak;على الخاص;كود خصم;"
        "على الواتس"
    ),
    "praise": (
        "great post;great article;great blog;great site;great website;great info;great job;good post;"
        "good article;good blog;good site;nice post;nice blog;nice article;nice site;awesome post;"
        "awesome blog;awesome article;excellent post;excellent article;amazing blog;wonderful post;"
        "wonderful blog;wonderful article;this post;this blog;this site;this website;this web;"
        "this weblog;your blog;your site;your website;your post;your posts;your weblog;your web;"
        "your article;your articles;your content;your page;blog post;web site;web page;keep up;"
        "the good;good work;thanks for;for sharing;very informative;look forward;looking forward;"
        "learn more;read more;will definitely;come back;be back;stumbled upon;came across;"
        "social media;search engine;search engines;my cousin;my friend;my friends;feel free;"
        "am impressed;really like;really enjoyed;wow this;useful information;my brother;this topic;"
        "this subject;this info;this information;this paragraph;this piece;points there;"
        "decent points;you made;well written;very interesting;very nice;very useful;truly useful;"
        "the internet;the web;the net;first time;know if;find out;more about;bookmarked your;"
        "your writing;your blogs;your story;your posting;like your;enjoy your;love your;"
        "appreciate your;write about;more posts;next post;this submit;this publish;good info;"
        "great content;great tips;i stumbled;i discovered;i bookmarked;such great;great stuff;man of"
    ),
    "gambling": (
        "main di;situs ini;slot gacor;depo di;modal kecil;pasti bayar;canli bahis;freie spiele;wd di;"
        "win terus"
    ),
    "prize": (
        "call now;you won;have won;you have;to claim;free entry;cash prize;reply to;for free;"
        "per week;t cs;18 only"
    ),
}
_WEIGHTS = {"promotion": 0.8, "money": 0.7, "gambling": 0.9, "body": 0.8, "prize": 0.6, "praise": 0.6}
_PAIR_WEIGHTS = {"promotion": 1.0, "praise": 0.6, "gambling": 1.0, "prize": 0.6}
_SHAPES = {
    "hidden": 1.6,
    "styled": 2.0,
    "mixed": 1.6,
    "gaps": 1.5,
    "link": 1.0,
    "only": 0.8,
    "phone": 1.2,
    "money": 0.5,
    "handle": 0.3,
    "mail": 0.8,
    "leet": 0.7,
    "brand": 1.2,
    "anchor": 0.5,
}
_START = -1.6
"""Log-odds of spam for a text that nothing is known about."""


@cache
def _stems() -> Mapping[str, str]:
    return {stem: name for name, stems in _STEMS.items() for stem in stems.split()}


def pairs() -> Iterator[tuple[str, str]]:
    """Every rule about two neighbouring words: its name and the two words, folded."""
    for name, listed in _PAIRS.items():
        yield from ((name, pair) for pair in listed.split(";"))


def of_word(*spellings: str) -> str:
    """The rule that a word hits in one of its spellings, or nothing; short stems take one more letter,
    others four."""
    stems = _stems()
    for word in spellings:
        for length in range(max(3, len(word) - 4), min(len(word), 11) + 1):
            name = stems.get(word[:length])
            if name is not None and (length > 4 or len(word) <= length + 1):
                return name
    return ""


def points(found: Mapping[str, list[str]], shapes: Iterable[str], links: int, listed: int) -> float:
    """Log-odds of spam by the rules alone, about -2 to 8; `listed` phrases of a list that the user gave
    hit."""
    total = _START + 0.5 * min(listed, 6) + 0.5 * min(max(links - 1, 0), 4)
    for name, hits in found.items():
        pair = sum(" " in hit for hit in hits)
        total += _WEIGHTS[name] * min(len(hits) - pair, 4) ** 0.7
        total += _PAIR_WEIGHTS.get(name, 0.0) * min(pair, 4) ** 0.7
    return total + sum(_SHAPES.get(shape, 0.0) for shape in shapes)
