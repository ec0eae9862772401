<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ArticleStack</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
</context>
<context>
    <name>AuthorView</name>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Others like this author</source>
        <translation>آخرون يشبهون هذا الكاتب</translation>
    </message>
    <message>
        <source>Comments of this author</source>
        <translation>تعليقات هذا الكاتب</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>No e-mail: only this comment is known.</source>
        <translation>لا بريد إلكتروني: لا يُعرف سوى هذا التعليق.</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>مقبول: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>محذوف: %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>بالانتظار: %1</translation>
    </message>
    <message>
        <source>%1 % removed</source>
        <translation>حُذف %1٪</translation>
    </message>
    <message>
        <source>Others with the same e-mail, address or links</source>
        <translation>آخرون بالبريد أو العنوان أو الروابط نفسها</translation>
    </message>
    <message>
        <source>Comments on all sites  ·  %1</source>
        <translation>التعليقات في كل المواقع: %1</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>أحدث %1</translation>
    </message>
    <message>
        <source>%1 and %2 go through them, verbs decide in place, %3 closes.</source>
        <translation>‏%1 و%2 للتنقل بينها، والأحكام تسري في مكانها، و%3 للإغلاق.</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Table of keys</source>
        <translation>جدول المفاتيح</translation>
    </message>
</context>
<context>
    <name>CommandsModel</name>
    <message>
        <source>Not possible now.</source>
        <translation>غير ممكن الآن.</translation>
    </message>
</context>
<context>
    <name>CommentPane</name>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Text of the comment</source>
        <translation>نص التعليق</translation>
    </message>
    <message>
        <source>Links of the comment</source>
        <translation>روابط التعليق</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>سلسلة الردود</translation>
    </message>
</context>
<context>
    <name>CommentView</name>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Beside the queue · %1 goes back</source>
        <translation>خارج القائمة · %1 للعودة</translation>
    </message>
    <message>
        <source>%1 on the site (%2)</source>
        <translation>‏%1 في الموقع (%2)</translation>
    </message>
    <message>
        <source>In reply to %1 · %2</source>
        <translation>ردًا على %1 · %2</translation>
    </message>
    <message>
        <source>Covered: it holds words of your list. %1 shows it.</source>
        <translation>محجوب: فيه كلمات من قائمتك. %1 لإظهاره.</translation>
    </message>
    <message>
        <source>This comment has no words.</source>
        <translation>لا كلمات في هذا التعليق.</translation>
    </message>
    <message>
        <source>%1 characters more on the site.</source>
        <translation>‏%1 حرفًا إضافيًا في الموقع.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>طيّ</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Show grants</source>
        <translation>إظهار الصلاحيات</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <translation>الاتصال بـ%1</translation>
    </message>
    <message>
        <source>as it is kept</source>
        <translation>كما هي محفوظة</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>‏%1 ناقص.</translation>
    </message>
    <message>
        <source>A name has small letters, digits and underscores, and begins with a letter.</source>
        <translation>يتكون الاسم من أحرف لاتينية صغيرة وأرقام وشرطات سفلية، ويبدأ بحرف.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>تجري المحاولة…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Work read-only</source>
        <translation>العمل للقراءة فقط</translation>
    </message>
    <message>
        <source>Keep, and try later</source>
        <translation>احفظ وحاول لاحقًا</translation>
    </message>
    <message>
        <source>The site does not know “%1”. Choose who you are, or press Enter to keep it.</source>
        <translation>لا يعرف الموقع «%1». اختر من أنت، أو اضغط Enter للإبقاء عليه.</translation>
    </message>
    <message>
        <source>Connect a site</source>
        <translation>ربط موقع</translation>
    </message>
    <message>
        <source>Moderator talks to the site&apos;s database, with an account that may read and moderate comments and nothing else.</source>
        <translation>يتصل البرنامج بقاعدة بيانات الموقع بحساب يقرأ التعليقات ويراجعها، ولا شيء غير ذلك.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>gazette: small letters, digits, underscores</source>
        <translation>‏gazette: أحرف لاتينية صغيرة وأرقام وشرطات سفلية</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>db.example.org, with :PORT where it is not 3306</source>
        <translation>‏db.example.org، مع ⁦:PORT⁩ إن لم يكن 3306</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s password store, nowhere else.</source>
        <translation>تُحفظ في خزنة كلمات السر في النظام، لا في سواها.</translation>
    </message>
    <message>
        <source>Table prefi&amp;x</source>
        <translation>بادئة الجداول</translation>
    </message>
    <message>
        <source>&amp;Moderate as</source>
        <translation>المراجعة باسم</translation>
    </message>
    <message>
        <source>Your login on the site: decisions are marked with it.</source>
        <translation>اسم دخولك في الموقع: تُنسب القرارات إليه.</translation>
    </message>
    <message>
        <source>&amp;SSH machine</source>
        <translation>جهاز SSH</translation>
    </message>
    <message>
        <source>only where the database listens on its own machine alone</source>
        <translation>فقط إن كانت قاعدة البيانات لا تجيب إلا على جهازها</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>ملف CA</translation>
    </message>
    <message>
        <source>only where its certificate is signed by a body of your own</source>
        <translation>فقط إن كانت شهادتها موقّعة من جهة خاصة بكم</translation>
    </message>
    <message>
        <source>This si&amp;te deletes at once what is trashed (Reject is off then)</source>
        <translation>هذا الموقع يحذف فورًا ما يُرمى في المهملات (يتعطل الرفض عندئذ)</translation>
    </message>
    <message>
        <source>What waits is fetched first, then the history: the newest million of comments. Settings (Ctrl+,) changes how many.</source>
        <translation>تُجلب المنتظرة أولًا، ثم الأرشيف: أحدث مليون تعليق. يمكن تغيير العدد من الإعدادات (⁦Ctrl+,⁩).</translation>
    </message>
    <message>
        <source>Lines for the database&apos;s administrator</source>
        <translation>أسطر لمدير قاعدة البيانات</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Undone</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>%1. %2 undoes.</source>
        <translation>‏%1. %2 للتراجع.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>No reason</source>
        <translation>بلا سبب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>وضع علامة</translation>
    </message>
    <message>
        <source>Flag for a second look</source>
        <translation>علامة لنظرة ثانية</translation>
    </message>
    <message>
        <source>Ask colleagues for a second look</source>
        <translation>اطلب من الزملاء نظرة ثانية</translation>
    </message>
    <message>
        <source>Both may stay empty. The comment keeps its place on the site.</source>
        <translation>يمكن ترك الحقلين فارغين. يبقى التعليق في مكانه في الموقع.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>الملاحظة</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message>
        <source>Any answer</source>
        <translation>أي جواب</translation>
    </message>
    <message>
        <source>Take this batch back</source>
        <translation>التراجع عن هذه الدفعة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Nothing has been decided here yet.</source>
        <translation>لم يُتخذ هنا أي قرار بعد.</translation>
    </message>
    <message>
        <source>Nothing that was decided here fits.</source>
        <translation>لا قرار هنا يطابق ذلك.</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>بلا اسم دخول</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>يجري التراجع عنها…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>What waits is withdrawn; what was delivered is reversed, unless it changed on the site.</source>
        <translation>ما ينتظر يُسحب؛ وما سُلِّم يُعكس، ما لم يتغير في الموقع.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>بحث في السجل</translation>
    </message>
    <message>
        <source>Text, author, reason, gazette:12</source>
        <translation>نص، كاتب، سبب، gazette:12</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Answer of the site</source>
        <translation>جواب الموقع</translation>
    </message>
    <message>
        <source>What was decided, the newest first</source>
        <translation>ما تقرر، الأحدث أولًا</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>القرار</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>The preset&apos;s key</source>
        <translation>مفتاح المجموعة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Delivering what waits, then leaving.</source>
        <translation>يُسلَّم ما ينتظر، ثم المغادرة.</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>A desk for your comments</source>
        <translation>مكتب لتعليقاتك</translation>
    </message>
    <message>
        <source>Connect your newsroom&apos;s WordPress, or look around first in an invented newsroom: nothing leaves this machine there.</source>
        <translation>اربط موقع ووردبريس لغرفة الأخبار، أو تجوّل أولًا في غرفة أخبار متخيلة: لا شيء يغادر هذا الجهاز هناك.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put away</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>No command is called that.</source>
        <translation>لا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>ابحث عن أمر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>Search this queue</source>
        <translation>بحث في هذه القائمة</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search this queue   /</source>
        <translation>بحث في هذه القائمة   /</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>لم يبقَ شيء</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>يجري العدّ</translation>
    </message>
    <message>
        <source>in %1 rows</source>
        <translation>في %1 صفًا</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>1 new comment</source>
        <translation>تعليق جديد واحد</translation>
    </message>
    <message>
        <source>%1 new comments</source>
        <translation>التعليقات الجديدة: %1</translation>
    </message>
    <message>
        <source>%1  ·  %2 shows them</source>
        <translation>‏%1  ·  %2 لإظهارها</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Quick look</source>
        <translation>نظرة سريعة</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>None were given.</source>
        <translation>لم يُذكر أي سبب.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Own figures</source>
        <translation>أرقامي</translation>
    </message>
    <message>
        <source>Time to look at</source>
        <translation>المدة المعروضة</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>By hour of the day</source>
        <translation>بحسب ساعات اليوم</translation>
    </message>
    <message>
        <source>From arrival to decision</source>
        <translation>من الوصول إلى القرار</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>What became of flags</source>
        <translation>ما آلت إليه المعلَّمة</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Nothing decided in this time yet.</source>
        <translation>لم يتقرر شيء في هذه المدة بعد.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>As it was at first</source>
        <translation>القيمة الأصلية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>A command&apos;s name</source>
        <translation>اسم أمر</translation>
    </message>
    <message>
        <source>Search a command</source>
        <translation>بحث عن أمر</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>الأوامر ومفاتيحها</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>مفتاح جديد</translation>
    </message>
    <message>
        <source>Press the key here</source>
        <translation>اضغط المفتاح هنا</translation>
    </message>
</context>
<context>
    <name>Shows</name>
    <message>
        <source>The demo could not be started.</source>
        <translation>تعذّر تشغيل العرض التجريبي.</translation>
    </message>
</context>
<context>
    <name>StatusView</name>
    <message>
        <source>counting</source>
        <translation>يجري العدّ</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>المتبقي %1</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>لم يبقَ شيء</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>المنجز %1</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>‏%1 في الدقيقة</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>للتسليم: %1</translation>
    </message>
    <message>
        <source>%1 to deliver, in %2</source>
        <translation>للتسليم: %1، بعد %2</translation>
    </message>
    <message>
        <source>%1 to deliver</source>
        <translation>للتسليم: %1</translation>
    </message>
    <message>
        <source>%1 kept back</source>
        <translation>محتجز: %1</translation>
    </message>
    <message>
        <source>offline, tries again in %1</source>
        <translation>غير متصل، المحاولة التالية بعد %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>refuses the connection</source>
        <translation>يرفض الاتصال</translation>
    </message>
    <message>
        <source>reading is stopped</source>
        <translation>القراءة متوقفة</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>لم يُزامَن بعد</translation>
    </message>
    <message>
        <source>synced %1 ago</source>
        <translation>زومن قبل %1</translation>
    </message>
    <message>
        <source>synced just now</source>
        <translation>زومن الآن</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>تجري المزامنة</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>تجري المقارنة</translation>
    </message>
    <message>
        <source>syncing, %1</source>
        <translation>تجري المزامنة، %1</translation>
    </message>
    <message>
        <source>syncing, %1 of %2</source>
        <translation>تجري المزامنة، %1 من %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>‏%1 في الثانية</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Keep on this desk&apos;s list</source>
        <translation>وضعها في لائحة هذا المكتب</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>نسخ الأسطر</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>عرض ما ينتظر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A word or phrase; a host; an e-mail, or all behind its @; an address or range.</source>
        <translation>كلمة أو عبارة، أو مضيف، أو بريد أو كل ما بعد @ فيه، أو عنوان أو نطاق عناوين.</translation>
    </message>
    <message>
        <source>The site&apos;s lists have no way to write this range.</source>
        <translation>لا سبيل إلى كتابة هذا النطاق في لوائح الموقع.</translation>
    </message>
    <message>
        <source>Looking through what is here…</source>
        <translation>جارٍ النظر في ما هو هنا…</translation>
    </message>
    <message>
        <source>Kept. Comments that have it are marked from now on.</source>
        <translation>وُضعت. التعليقات التي فيها ذلك معلَّمة من الآن.</translation>
    </message>
    <message>
        <source>Removed. Enter puts it back.</source>
        <translation>أُزيلت. ‏Enter يعيدها.</translation>
    </message>
    <message>
        <source>Copied. Paste them on lines of their own.</source>
        <translation>نُسخت. الصقها في أسطر مستقلة.</translation>
    </message>
    <message>
        <source>Watch for</source>
        <translation>ترقُّب</translation>
    </message>
    <message>
        <source>Comments that have it are marked here at once. Nothing is held or removed by it; that is for the site&apos;s own lists.</source>
        <translation>التعليقات التي فيها ذلك تُعلَّم هنا في الحال. لا يُعلَّق شيء ولا يُحذف بسببه؛ فذلك شأن لوائح الموقع نفسه.</translation>
    </message>
    <message>
        <source>casino, free spins, best-spins.example, 192.0.2.0/24</source>
        <translation>casino, free spins, best-spins.example, 192.0.2.0/24</translation>
    </message>
    <message>
        <source>What to watch for</source>
        <translation>ما يُترقَّب</translation>
    </message>
    <message>
        <source>What it would have held</source>
        <translation>ما كان سيُعلِّقه</translation>
    </message>
    <message>
        <source>On this desk&apos;s list</source>
        <translation>في لائحة هذا المكتب</translation>
    </message>
    <message>
        <source>For the site: Settings › Discussion, Comment Moderation (holds) or Disallowed Comment Keys (removes)</source>
        <translation>للموقع: الإعدادات › مناقشة، الإشراف على التعليقات (يُعلِّق) أو مفاتيح التعليقات غير المسموح بها (تحذف)</translation>
    </message>
    <message>
        <source>Lines for the site&apos;s settings</source>
        <translation>أسطر لإعدادات الموقع</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>article</name>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>في المهملات</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>لم يُنشر بعد</translation>
    </message>
    <message>
        <source>This article is on its way</source>
        <translation>هذا المقال في الطريق</translation>
    </message>
    <message>
        <source>The site is read for the first time. Its comments can be decided all the same.</source>
        <translation>تجري قراءة الموقع للمرة الأولى. ويمكن البتّ في تعليقاته مع ذلك.</translation>
    </message>
    <message>
        <source>This article is gone</source>
        <translation>لم يعد هذا المقال موجودًا</translation>
    </message>
    <message>
        <source>It was deleted on the site, or never came. Its comments can be decided all the same.</source>
        <translation>حُذف في الموقع، أو لم يصل قط. يمكن الحكم على تعليقاته رغم ذلك.</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>بقلم %1</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>لا نص لهذا المقال.</translation>
    </message>
    <message>
        <source>There is nothing to read here but what the site plays.</source>
        <translation>لا شيء يُقرأ هنا سوى ما يشغّله الموقع.</translation>
    </message>
    <message>
        <source>The article is longer than the desk shows.</source>
        <translation>المقال أطول مما يعرضه المكتب.</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>التعليقات: %1</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>تعليق واحد</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>مشاهدة واحدة</translation>
    </message>
    <message>
        <source>%1 views</source>
        <translation>المشاهدات: %1</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>%1 opens it on the site.</source>
        <translation>‏%1 لفتحه في الموقع.</translation>
    </message>
</context>
<context>
    <name>asked</name>
    <message>
        <source>A note on this comment</source>
        <translation>ملاحظة على هذا التعليق</translation>
    </message>
    <message>
        <source>For this desk alone: readers and the site never see it.</source>
        <translation>لهذا المكتب وحده: لا يراها القراء ولا الموقع.</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>A note on this author</source>
        <translation>ملاحظة على هذا الكاتب</translation>
    </message>
    <message>
        <source>Shown with every comment under this e-mail. Readers and the site never see it.</source>
        <translation>تظهر مع كل تعليق بهذا البريد. لا يراها القراء ولا الموقع.</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>حتى متى؟</translation>
    </message>
    <message>
        <source>A time such as 18:30, tomorrow 9:00 or 2026-12-01 08:00.</source>
        <translation>وقت مثل 18:30 أو ⁦tomorrow 9:00⁩ أو ⁦2026-12-01 08:00⁩.</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>A name for this search</source>
        <translation>اسم لهذا البحث</translation>
    </message>
    <message>
        <source>It stands below the queues, with a key of its own.</source>
        <translation>يوضع تحت القوائم، وله مفتاحه.</translation>
    </message>
    <message>
        <source>Keep the search</source>
        <translation>حفظ البحث</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>بحث في النص</translation>
    </message>
    <message>
        <source>In the comment, then in its article.</source>
        <translation>في التعليق، ثم في مقاله.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>author</name>
    <message>
        <source>same e-mail</source>
        <translation>البريد نفسه</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>العنوان نفسه</translation>
    </message>
    <message>
        <source>links to %1</source>
        <translation>يشير إلى %1</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>مقبول: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>محذوف: %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>article gone</source>
        <translation>المقال غير موجود</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>بلا كلمات</translation>
    </message>
    <message>
        <source>this comment</source>
        <translation>هذا التعليق</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>%1 of %2 recorded</source>
        <translation>دُوِّن %1 من %2</translation>
    </message>
    <message>
        <source>Each is on this disk as soon as it is counted here.</source>
        <translation>كل واحد محفوظ على هذا القرص ما إن يُعدّ هنا.</translation>
    </message>
    <message>
        <source>1 selected</source>
        <translation>محدد واحد</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>محدد %1</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>مقال واحد</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>مقالات %1</translation>
    </message>
    <message>
        <source>1 author</source>
        <translation>كاتب واحد</translation>
    </message>
    <message>
        <source>%1 authors</source>
        <translation>كتّاب %1</translation>
    </message>
    <message>
        <source>%1 out of sight</source>
        <translation>غير ظاهر %1</translation>
    </message>
    <message>
        <source>Articles and authors are being counted.</source>
        <translation>يجري عدّ المقالات والكتّاب.</translation>
    </message>
    <message>
        <source>So many stay here for %2 before they are delivered. %1 takes them back.</source>
        <translation>هذا العدد يبقى هنا %2 قبل التسليم. %1 للتراجع.</translation>
    </message>
    <message>
        <source>%1  ·  delivered in %2</source>
        <translation>‏%1  ·  يُسلَّم بعد %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>تسليم الآن</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>1 stands out: %2.</source>
        <translation>واحد يخرج عن غيره: %2.</translation>
    </message>
    <message>
        <source>%1 stand out: %2.</source>
        <translation>تخرج عن غيرها %1: %2.</translation>
    </message>
    <message>
        <source>%1 stand out, among them %2.</source>
        <translation>تخرج عن غيرها %1، منها %2.</translation>
    </message>
    <message>
        <source>%1 leaves them out.</source>
        <translation>‏%1 لاستثنائها.</translation>
    </message>
    <message>
        <source>approved once</source>
        <translation>قُبل مرة</translation>
    </message>
    <message>
        <source>approved %1 times</source>
        <translation>مرات القبول: %1</translation>
    </message>
    <message>
        <source>has answers</source>
        <translation>له ردود</translation>
    </message>
    <message>
        <source>a long text</source>
        <translation>نص طويل</translation>
    </message>
</context>
<context>
    <name>calling</name>
    <message>
        <source>1 new comment is pending</source>
        <translation>تعليق جديد واحد بالانتظار</translation>
    </message>
    <message>
        <source>%1 new comments are pending</source>
        <translation>تعليقات جديدة بالانتظار: %1</translation>
    </message>
    <message>
        <source>Since you left the window.</source>
        <translation>منذ أن تركت النافذة.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Author (&amp;Q)</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Show what became of all the author&apos;s comments, and who is like them; N and P go through.</source>
        <translation>إظهار مصير كل تعليقات الكاتب ومن يشبهه؛ N وP للتنقل بينها.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Publish the comment on the site.</source>
        <translation>نشر التعليق في الموقع.</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Move the comment to the site&apos;s trash; Restore brings it back.</source>
        <translation>نقل التعليق إلى مهملات الموقع؛ الاستعادة تعيده.</translation>
    </message>
    <message>
        <source>&amp;Spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>Mark the comment as spam.</source>
        <translation>وسم التعليق بأنه مزعج.</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>وضع علامة</translation>
    </message>
    <message>
        <source>Ask colleagues for a second look; on a flag of your own, take it back.</source>
        <translation>طلب نظرة ثانية من الزملاء؛ وعلى علامة لك: سحبها.</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>إعادة للانتظار</translation>
    </message>
    <message>
        <source>Put the comment back to pending; nobody sees it.</source>
        <translation>إعادة التعليق إلى الانتظار؛ لا يراه أحد.</translation>
    </message>
    <message>
        <source>Rest&amp;ore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Bring the comment back from trash or spam to what it was.</source>
        <translation>إعادة التعليق من المهملات أو المزعجة إلى ما كان عليه.</translation>
    </message>
    <message>
        <source>&amp;Mine: decide again</source>
        <translation>قراري: الحكم من جديد</translation>
    </message>
    <message>
        <source>In Needs attention: decide again as you did, on what the site has now.</source>
        <translation>في «تحتاج إلى نظر»: تكرار حكمك على ما في الموقع الآن.</translation>
    </message>
    <message>
        <source>&amp;Theirs: leave as it is</source>
        <translation>قرارهم: تركه كما هو</translation>
    </message>
    <message>
        <source>In Needs attention: leave the comment as the site has it now.</source>
        <translation>في «تحتاج إلى نظر»: ترك التعليق كما هو في الموقع الآن.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take back the last step of this session, a whole batch at once; many steps.</source>
        <translation>التراجع عن آخر خطوة في هذه الجلسة، أو عن دفعة كاملة؛ خطوات كثيرة.</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Decide again what was undone last.</source>
        <translation>تكرار آخر حكم تم التراجع عنه.</translation>
    </message>
    <message>
        <source>&amp;View on the site</source>
        <translation>عرض في الموقع</translation>
    </message>
    <message>
        <source>Open the comment&apos;s article on the site, at the comment.</source>
        <translation>فتح مقال التعليق في الموقع، عند التعليق.</translation>
    </message>
    <message>
        <source>The article is gone: there is no page to open.</source>
        <translation>المقال لم يعد موجودًا: لا صفحة لفتحها.</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Deliver what waits and read what is new, at once.</source>
        <translation>تسليم ما ينتظر وقراءة الجديد فورًا.</translation>
    </message>
    <message>
        <source>St&amp;op or resume the sync</source>
        <translation>إيقاف المزامنة أو استئنافها</translation>
    </message>
    <message>
        <source>Stop reading the sites, or go on where it was stopped; decisions are delivered meanwhile.</source>
        <translation>إيقاف قراءة المواقع أو استئنافها؛ القرارات تُسلَّم في أثناء ذلك.</translation>
    </message>
    <message>
        <source>Put the notice a&amp;way</source>
        <translation>إخفاء التنبيه</translation>
    </message>
    <message>
        <source>Put away what the line above the desk says.</source>
        <translation>إخفاء ما يقوله السطر فوق المكتب.</translation>
    </message>
    <message>
        <source>&amp;Connect a site…</source>
        <translation>ربط موقع…</translation>
    </message>
    <message>
        <source>Connect a newsroom&apos;s site and try the connection.</source>
        <translation>ربط موقع غرفة أخبار وتجربة الاتصال.</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>تجربة العرض</translation>
    </message>
    <message>
        <source>Open a desk on the demo newsroom, in a window and profile of its own.</source>
        <translation>فتح مكتب على غرفة الأخبار المتخيلة، في نافذة وملف مستقلين.</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Change how long decisions wait, how often sites are read, and keys.</source>
        <translation>تغيير مدة انتظار القرارات، ووتيرة قراءة المواقع، والمفاتيح.</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>السجل…</translation>
    </message>
    <message>
        <source>Look through all that was decided here, and take any batch of it back.</source>
        <translation>تصفح كل ما تقرر هنا، والتراجع عن أي دفعة منه.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Show all keys that work here.</source>
        <translation>إظهار كل المفاتيح العاملة هنا.</translation>
    </message>
    <message>
        <source>&amp;About Moderator</source>
        <translation>عن Moderator</translation>
    </message>
    <message>
        <source>Show the version, and where profile and log lie.</source>
        <translation>إظهار الإصدار، ومكان الملف والسجل.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Leave; what waits is delivered, or kept and said.</source>
        <translation>المغادرة؛ ما ينتظر يُسلَّم، أو يُحفظ ويُذكر.</translation>
    </message>
    <message>
        <source>&amp;Next comment</source>
        <translation>التعليق التالي</translation>
    </message>
    <message>
        <source>Go to the next comment.</source>
        <translation>الانتقال إلى التعليق التالي.</translation>
    </message>
    <message>
        <source>&amp;Previous comment</source>
        <translation>التعليق السابق</translation>
    </message>
    <message>
        <source>Go to the previous comment.</source>
        <translation>الانتقال إلى التعليق السابق.</translation>
    </message>
    <message>
        <source>&amp;First comment</source>
        <translation>أول تعليق</translation>
    </message>
    <message>
        <source>Go to the first comment of the queue.</source>
        <translation>الانتقال إلى أول تعليق في القائمة.</translation>
    </message>
    <message>
        <source>&amp;Last comment</source>
        <translation>آخر تعليق</translation>
    </message>
    <message>
        <source>Go to the last comment of the queue.</source>
        <translation>الانتقال إلى آخر تعليق في القائمة.</translation>
    </message>
    <message>
        <source>Show the comments of each article as one row, or each by itself.</source>
        <translation>إظهار تعليقات كل مقال في صف واحد، أو كل تعليق وحده.</translation>
    </message>
    <message>
        <source>Show the comments of each e-mail as one row, or each by itself.</source>
        <translation>إظهار تعليقات كل بريد إلكتروني في صف واحد، أو كل تعليق وحده.</translation>
    </message>
    <message>
        <source>Show the comments that link to one host as one row, or each by itself.</source>
        <translation>إظهار التعليقات التي تقود روابطها إلى مضيف واحد في صف واحد، أو كل تعليق وحده.</translation>
    </message>
    <message>
        <source>Watch for (&amp;B)…</source>
        <translation>ترقُّب…</translation>
    </message>
    <message>
        <source>See what a word, host or address would have held, and keep it on this desk&apos;s list.</source>
        <translation>معرفة ما كانت كلمة أو مضيف أو عنوان ستُعلِّقه، ووضعها في لائحة هذا المكتب.</translation>
    </message>
    <message>
        <source>P&amp;ending</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Open the queue of comments that wait for a decision.</source>
        <translation>فتح قائمة التعليقات التي تنتظر قرارًا.</translation>
    </message>
    <message>
        <source>Open what the site&apos;s own filter took for spam and what looks honest here.</source>
        <translation>فتح ما عدّه مرشِّح الموقع مزعجًا وهو يبدو هنا سليمًا.</translation>
    </message>
    <message>
        <source>&amp;Approved</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Open the queue of approved comments.</source>
        <translation>فتح قائمة التعليقات المقبولة.</translation>
    </message>
    <message>
        <source>Open the queue of comments marked as spam.</source>
        <translation>فتح قائمة التعليقات المزعجة.</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Open the queue of rejected comments.</source>
        <translation>فتح قائمة التعليقات المرفوضة.</translation>
    </message>
    <message>
        <source>Fla&amp;gged</source>
        <translation>المعلَّمة</translation>
    </message>
    <message>
        <source>Open the queue of comments that somebody wants a second look at.</source>
        <translation>فتح قائمة التعليقات التي طُلبت لها نظرة ثانية.</translation>
    </message>
    <message>
        <source>Late&amp;r</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Open the queue of comments that were put off.</source>
        <translation>فتح قائمة التعليقات المؤجلة.</translation>
    </message>
    <message>
        <source>Spam in doubt (&amp;0)</source>
        <translation>المشكوك فيها (&amp;0)</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>Open the queue of decisions that wait to be delivered.</source>
        <translation>فتح قائمة القرارات التي تنتظر التسليم.</translation>
    </message>
    <message>
        <source>Nee&amp;ds attention</source>
        <translation>تحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Open the queue of conflicts and refusals.</source>
        <translation>فتح قائمة التعارضات وما رُفض.</translation>
    </message>
    <message>
        <source>Search e&amp;verything</source>
        <translation>بحث في كل شيء</translation>
    </message>
    <message>
        <source>Search all comments ever seen here, whatever their status.</source>
        <translation>البحث في كل التعليقات التي مرت هنا، أيًا كانت حالتها.</translation>
    </message>
    <message>
        <source>Searc&amp;h</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search this queue: words, author: article: status: site: before: after:</source>
        <translation>البحث في هذه القائمة: كلمات، author: article: status: site: before: after:</translation>
    </message>
    <message>
        <source>Sho&amp;w the wave</source>
        <translation>إظهار الموجة</translation>
    </message>
    <message>
        <source>Show the like comments that came in together.</source>
        <translation>إظهار التعليقات المتشابهة التي وصلت معًا.</translation>
    </message>
    <message>
        <source>One co&amp;mment alone</source>
        <translation>تعليق واحد وحده</translation>
    </message>
    <message>
        <source>Show the comment large, without queue and article; Esc goes back.</source>
        <translation>إظهار التعليق كبيرًا بلا قائمة ولا مقال؛ Esc للعودة.</translation>
    </message>
    <message>
        <source>Quic&amp;k look at the article</source>
        <translation>نظرة سريعة على المقال</translation>
    </message>
    <message>
        <source>Show the article large over everything; the same key closes it.</source>
        <translation>إظهار المقال كبيرًا فوق كل شيء؛ المفتاح نفسه يغلقه.</translation>
    </message>
    <message>
        <source>&amp;Show covered words</source>
        <translation>إظهار الكلمات المحجوبة</translation>
    </message>
    <message>
        <source>Show a comment that is covered because of the words it holds.</source>
        <translation>إظهار تعليق محجوب بسبب كلمات فيه.</translation>
    </message>
    <message>
        <source>Next arti&amp;cle</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Go to the first comment of the next article in the queue.</source>
        <translation>الانتقال إلى أول تعليق على المقال التالي في القائمة.</translation>
    </message>
    <message>
        <source>Prev&amp;ious article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Go to the first comment of the article before in the queue.</source>
        <translation>الانتقال إلى أول تعليق على المقال السابق في القائمة.</translation>
    </message>
    <message>
        <source>Copy link and quotation (&amp;Y)</source>
        <translation>نسخ الرابط والاقتباس</translation>
    </message>
    <message>
        <source>Copy the comment&apos;s words, author and address on the site.</source>
        <translation>نسخ كلمات التعليق وكاتبه وعنوانه في الموقع.</translation>
    </message>
    <message>
        <source>Copied: the comment and its address.</source>
        <translation>نُسخ التعليق وعنوانه.</translation>
    </message>
    <message>
        <source>Own figures… (&amp;9)</source>
        <translation>أرقامي… (&amp;9)</translation>
    </message>
    <message>
        <source>Look at what you decided: by day and hour, why, how fast, and what became of your flags.</source>
        <translation>عرض ما قررته: بحسب اليوم والساعة، والأسباب، والسرعة، وما آلت إليه علاماتك.</translation>
    </message>
    <message>
        <source>Ever&amp;ything by this sender</source>
        <translation>كل ما لهذا المرسل</translation>
    </message>
    <message>
        <source>Select all comments of this author in the queue, seen or not.</source>
        <translation>تحديد كل تعليقات هذا الكاتب في القائمة، ظاهرة أم لا.</translation>
    </message>
    <message>
        <source>Everything on this arti&amp;cle</source>
        <translation>كل ما على هذا المقال</translation>
    </message>
    <message>
        <source>Select all comments of the queue on this article, seen or not.</source>
        <translation>تحديد كل تعليقات القائمة على هذا المقال، ظاهرة أم لا.</translation>
    </message>
    <message>
        <source>Everythin&amp;g with this link domain</source>
        <translation>كل ما له نطاق هذا الرابط</translation>
    </message>
    <message>
        <source>Select all comments of the queue that link where this one does.</source>
        <translation>تحديد كل تعليقات القائمة التي تؤدي روابطها إلى حيث يؤدي رابط هذا.</translation>
    </message>
    <message>
        <source>Everything from this mail&amp;box domain</source>
        <translation>كل ما له نطاق هذا البريد</translation>
    </message>
    <message>
        <source>Select all comments of the queue whose e-mail ends like this one&apos;s.</source>
        <translation>تحديد كل تعليقات القائمة التي ينتهي بريدها كبريد هذا.</translation>
    </message>
    <message>
        <source>Everything from this origin net&amp;work</source>
        <translation>كل ما من هذه الشبكة</translation>
    </message>
    <message>
        <source>Select all comments of the queue from this address or beside it.</source>
        <translation>تحديد كل تعليقات القائمة من هذا العنوان أو جواره.</translation>
    </message>
    <message>
        <source>Everything with nearly this te&amp;xt</source>
        <translation>كل ما يكاد يطابق هذا النص</translation>
    </message>
    <message>
        <source>Select all comments of the queue with nearly this text.</source>
        <translation>تحديد كل تعليقات القائمة التي تكاد تطابق هذا النص.</translation>
    </message>
    <message>
        <source>In&amp;vert selection</source>
        <translation>عكس التحديد</translation>
    </message>
    <message>
        <source>Select what is not selected, seen or not, and drop what is.</source>
        <translation>تحديد غير المحدد، ظاهرًا أم لا، وترك المحدد.</translation>
    </message>
    <message>
        <source>&amp;Private note…</source>
        <translation>ملاحظة خاصة…</translation>
    </message>
    <message>
        <source>Write a note on the comment that only this desk sees.</source>
        <translation>كتابة ملاحظة على التعليق لا يراها إلا هذا المكتب.</translation>
    </message>
    <message>
        <source>Note on the author (&amp;J)…</source>
        <translation>ملاحظة على الكاتب…</translation>
    </message>
    <message>
        <source>Write a note on the author that this desk sees with every comment under the e-mail.</source>
        <translation>كتابة ملاحظة على الكاتب يراها هذا المكتب مع كل تعليق بهذا البريد.</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Deliver what waits for this comment, or the selection, without its grace.</source>
        <translation>تسليم ما ينتظر لهذا التعليق أو للمحدد، بلا مهلة.</translation>
    </message>
    <message>
        <source>&amp;Keep back, or let go</source>
        <translation>احتجاز أو إطلاق</translation>
    </message>
    <message>
        <source>Keep what waits for this comment, or the selection, from being delivered; again lets it go.</source>
        <translation>احتجاز ما ينتظر لهذا التعليق أو للمحدد فلا يُسلَّم؛ ومرة أخرى لإطلاقه.</translation>
    </message>
    <message>
        <source>First kept search (&amp;1)</source>
        <translation>البحث المحفوظ الأول</translation>
    </message>
    <message>
        <source>Second kept search (&amp;2)</source>
        <translation>البحث المحفوظ الثاني</translation>
    </message>
    <message>
        <source>Third kept search (&amp;3)</source>
        <translation>البحث المحفوظ الثالث</translation>
    </message>
    <message>
        <source>Fourth kept search (&amp;4)</source>
        <translation>البحث المحفوظ الرابع</translation>
    </message>
    <message>
        <source>Fifth kept search (&amp;5)</source>
        <translation>البحث المحفوظ الخامس</translation>
    </message>
    <message>
        <source>Sixth kept search (&amp;6)</source>
        <translation>البحث المحفوظ السادس</translation>
    </message>
    <message>
        <source>Seventh kept search (&amp;7)</source>
        <translation>البحث المحفوظ السابع</translation>
    </message>
    <message>
        <source>Eighth kept search (&amp;8)</source>
        <translation>البحث المحفوظ الثامن</translation>
    </message>
    <message>
        <source>Ninth kept search (&amp;9)</source>
        <translation>البحث المحفوظ التاسع</translation>
    </message>
    <message>
        <source>Open this search of your own, in the order of the list.</source>
        <translation>فتح هذا البحث من بحوثك، بترتيب القائمة.</translation>
    </message>
    <message>
        <source>&amp;Keep this search as a queue…</source>
        <translation>حفظ هذا البحث قائمةً…</translation>
    </message>
    <message>
        <source>Give this search a name; it then stands below the queues.</source>
        <translation>تسمية هذا البحث؛ فيوضع تحت القوائم.</translation>
    </message>
    <message>
        <source>&amp;Rename this search…</source>
        <translation>إعادة تسمية هذا البحث…</translation>
    </message>
    <message>
        <source>Give the kept search that is open another name.</source>
        <translation>تسمية البحث المحفوظ المفتوح باسم آخر.</translation>
    </message>
    <message>
        <source>Re&amp;move this search</source>
        <translation>إزالة هذا البحث</translation>
    </message>
    <message>
        <source>Forget the kept search that is open; no comment changes.</source>
        <translation>نسيان البحث المحفوظ المفتوح؛ لا يتغير أي تعليق.</translation>
    </message>
    <message>
        <source>&amp;Select or not</source>
        <translation>تحديد أو تركه</translation>
    </message>
    <message>
        <source>Select the comment in focus, or drop it from the selection.</source>
        <translation>تحديد التعليق الحالي، أو إخراجه من التحديد.</translation>
    </message>
    <message>
        <source>Select &amp;downwards</source>
        <translation>تحديد نزولًا</translation>
    </message>
    <message>
        <source>Select this comment and the next.</source>
        <translation>تحديد هذا التعليق والذي يليه.</translation>
    </message>
    <message>
        <source>Select &amp;upwards</source>
        <translation>تحديد صعودًا</translation>
    </message>
    <message>
        <source>Select this comment and the one before.</source>
        <translation>تحديد هذا التعليق والذي قبله.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Select all comments that match, seen or not.</source>
        <translation>تحديد كل التعليقات المطابقة، ظاهرة أم لا.</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Clear the selection; without one, leave the search.</source>
        <translation>إلغاء التحديد؛ وإن لم يوجد، الخروج من البحث.</translation>
    </message>
    <message>
        <source>A&amp;pprove selection</source>
        <translation>قبول المحدد</translation>
    </message>
    <message>
        <source>Approve the whole selection as one batch with one undo.</source>
        <translation>قبول كل المحدد دفعةً واحدة بتراجع واحد.</translation>
    </message>
    <message>
        <source>&amp;Reject selection</source>
        <translation>رفض المحدد</translation>
    </message>
    <message>
        <source>Move the whole selection to the site&apos;s trash as one batch with one undo.</source>
        <translation>نقل كل المحدد إلى مهملات الموقع دفعةً واحدة بتراجع واحد.</translation>
    </message>
    <message>
        <source>Spa&amp;m selection</source>
        <translation>المحدد مزعج</translation>
    </message>
    <message>
        <source>Mark the whole selection as spam as one batch with one undo.</source>
        <translation>وسم كل المحدد بأنه مزعج دفعةً واحدة بتراجع واحد.</translation>
    </message>
    <message>
        <source>&amp;Flag selection</source>
        <translation>علامة على المحدد</translation>
    </message>
    <message>
        <source>Ask colleagues for a second look at the whole selection.</source>
        <translation>طلب نظرة ثانية من الزملاء على كل المحدد.</translation>
    </message>
    <message>
        <source>&amp;Hold selection</source>
        <translation>إعادة المحدد للانتظار</translation>
    </message>
    <message>
        <source>Put the whole selection back to pending as one batch with one undo.</source>
        <translation>إعادة كل المحدد إلى الانتظار دفعةً واحدة بتراجع واحد.</translation>
    </message>
    <message>
        <source>Rest&amp;ore selection</source>
        <translation>استعادة المحدد</translation>
    </message>
    <message>
        <source>Bring the whole selection back from trash or spam to what it was.</source>
        <translation>إعادة كل المحدد من المهملات أو المزعجة إلى ما كان عليه.</translation>
    </message>
    <message>
        <source>&amp;Leave out the odd ones</source>
        <translation>استثناء الشاذة</translation>
    </message>
    <message>
        <source>Take comments of trusted authors, answered and long ones out of the selection.</source>
        <translation>إخراج تعليقات الكتّاب الموثوقين، والتي رُدّ عليها، والطويلة من التحديد.</translation>
    </message>
    <message>
        <source>F&amp;inish the interrupted batch</source>
        <translation>إتمام الدفعة المقطوعة</translation>
    </message>
    <message>
        <source>Decide the comments that a batch did not reach before it broke off.</source>
        <translation>الحكم على التعليقات التي لم تبلغها دفعة انقطعت.</translation>
    </message>
    <message>
        <source>Min&amp;e: decide the selection again</source>
        <translation>قراري: الحكم على المحدد من جديد</translation>
    </message>
    <message>
        <source>In Needs attention: decide all that is selected again as you did, as one step.</source>
        <translation>في «تحتاج إلى نظر»: تكرار حكمك على كل المحدد، خطوةً واحدة.</translation>
    </message>
    <message>
        <source>&amp;Theirs: leave the selection as it is</source>
        <translation>قرارهم: ترك المحدد كما هو</translation>
    </message>
    <message>
        <source>In Needs attention: leave all that is selected as the site has it now, as one step.</source>
        <translation>في «تحتاج إلى نظر»: ترك كل المحدد كما هو في الموقع الآن، خطوةً واحدة.</translation>
    </message>
    <message>
        <source>Select all ali&amp;ke</source>
        <translation>تحديد كل المماثلة</translation>
    </message>
    <message>
        <source>In Needs attention: select all with the same verdict of yours and the same state there.</source>
        <translation>في «تحتاج إلى نظر»: تحديد كل ما له حكمك نفسه والحالة نفسها هناك.</translation>
    </message>
    <message>
        <source>First choice (&amp;1)</source>
        <translation>الخيار الأول</translation>
    </message>
    <message>
        <source>Second choice (&amp;2)</source>
        <translation>الخيار الثاني</translation>
    </message>
    <message>
        <source>Third choice (&amp;3)</source>
        <translation>الخيار الثالث</translation>
    </message>
    <message>
        <source>Fourth choice (&amp;4)</source>
        <translation>الخيار الرابع</translation>
    </message>
    <message>
        <source>Fifth choice (&amp;5)</source>
        <translation>الخيار الخامس</translation>
    </message>
    <message>
        <source>Sixth choice (&amp;6)</source>
        <translation>الخيار السادس</translation>
    </message>
    <message>
        <source>Seventh choice (&amp;7)</source>
        <translation>الخيار السابع</translation>
    </message>
    <message>
        <source>Eighth choice (&amp;8)</source>
        <translation>الخيار الثامن</translation>
    </message>
    <message>
        <source>Ninth choice (&amp;9)</source>
        <translation>الخيار التاسع</translation>
    </message>
    <message>
        <source>Tenth choice (&amp;0)</source>
        <translation>الخيار العاشر</translation>
    </message>
    <message>
        <source>Take this choice of the strip: the reason of the decision just made, or until when.</source>
        <translation>اعتماد هذا الخيار من الشريط: سبب القرار الأخير، أو موعده.</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>مثله مجددًا</translation>
    </message>
    <message>
        <source>Decide this comment as the last one, with the same reason.</source>
        <translation>الحكم على هذا التعليق كالسابق، وبالسبب نفسه.</translation>
    </message>
    <message>
        <source>&amp;Later…</source>
        <translation>لاحقًا…</translation>
    </message>
    <message>
        <source>Put the comment off: it waits in Later and comes back at its time, or by any verdict.</source>
        <translation>تأجيل التعليق: ينتظر في «لاحقًا» ويعود في وقته، أو بأي حكم.</translation>
    </message>
    <message>
        <source>Put the selection off (&amp;Z)…</source>
        <translation>تأجيل المحدد…</translation>
    </message>
    <message>
        <source>Put the whole selection off until a time, as one step.</source>
        <translation>تأجيل كل المحدد إلى وقت، خطوةً واحدة.</translation>
    </message>
    <message>
        <source>Unfold th&amp;e thread</source>
        <translation>بسط سلسلة الردود</translation>
    </message>
    <message>
        <source>Show the comment&apos;s whole thread, or parent and neighbours again.</source>
        <translation>إظهار سلسلة الردود كاملة، أو الأصل والجوار من جديد.</translation>
    </message>
    <message>
        <source>Ne&amp;xt in the thread</source>
        <translation>التالي في السلسلة</translation>
    </message>
    <message>
        <source>Look at the next comment of the thread; verbs decide it, Esc goes back to the queue.</source>
        <translation>النظر في التعليق التالي في السلسلة؛ الأحكام تسري عليه، وEsc يعود إلى القائمة.</translation>
    </message>
    <message>
        <source>Prev&amp;ious in the thread</source>
        <translation>السابق في السلسلة</translation>
    </message>
    <message>
        <source>Look at the comment before in the thread; verbs decide it, Esc goes back to the queue.</source>
        <translation>النظر في التعليق السابق في السلسلة؛ الأحكام تسري عليه، وEsc يعود إلى القائمة.</translation>
    </message>
    <message>
        <source>&amp;Why it is here</source>
        <translation>لماذا هو هنا</translation>
    </message>
    <message>
        <source>Show all that is known of why the comment was held, and its edits.</source>
        <translation>إظهار كل ما يُعرف عن سبب احتجاز التعليق، وتعديلاته.</translation>
    </message>
    <message>
        <source>Scroll &amp;on</source>
        <translation>تمرير إلى الأمام</translation>
    </message>
    <message>
        <source>Scroll the comment, then the article, by a page.</source>
        <translation>تمرير التعليق ثم المقال صفحةً.</translation>
    </message>
    <message>
        <source>Scroll &amp;back</source>
        <translation>تمرير إلى الخلف</translation>
    </message>
    <message>
        <source>Scroll the article, then the comment, back by a page.</source>
        <translation>تمرير المقال ثم التعليق صفحةً إلى الخلف.</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>اللوح التالي</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane.</source>
        <translation>نقل لوحة المفاتيح إلى اللوح التالي.</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>اللوح السابق</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous pane.</source>
        <translation>نقل لوحة المفاتيح إلى اللوح السابق.</translation>
    </message>
    <message>
        <source>Show or fold the &amp;queues</source>
        <translation>إظهار القوائم أو طيّها</translation>
    </message>
    <message>
        <source>Show the list of queues, or fold it away.</source>
        <translation>إظهار لائحة القوائم، أو طيّها.</translation>
    </message>
    <message>
        <source>Find in t&amp;he text…</source>
        <translation>بحث في النص…</translation>
    </message>
    <message>
        <source>Find words in the comment and in its article.</source>
        <translation>البحث عن كلمات في التعليق وفي مقاله.</translation>
    </message>
    <message>
        <source>Find th&amp;e next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Go to the next place where the words stand.</source>
        <translation>الانتقال إلى الموضع التالي الذي فيه الكلمات.</translation>
    </message>
    <message>
        <source>Show what &amp;arrived</source>
        <translation>إظهار ما وصل</translation>
    </message>
    <message>
        <source>Bring the comments that arrived meanwhile into the queue.</source>
        <translation>إدخال التعليقات التي وصلت في هذه الأثناء إلى القائمة.</translation>
    </message>
    <message>
        <source>Another or&amp;der</source>
        <translation>ترتيب آخر</translation>
    </message>
    <message>
        <source>Go through the orders of the queue: by age, by article, by risk.</source>
        <translation>التنقل بين ترتيبات القائمة: بالعمر، بالمقال، بالخطورة.</translation>
    </message>
    <message>
        <source>Oldes&amp;t first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>Show the comments that wait longest first.</source>
        <translation>إظهار الأطول انتظارًا أولًا.</translation>
    </message>
    <message>
        <source>Newest &amp;first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Show the comments that came last first.</source>
        <translation>إظهار آخر ما وصل أولًا.</translation>
    </message>
    <message>
        <source>By art&amp;icle</source>
        <translation>حسب المقال</translation>
    </message>
    <message>
        <source>Show each article&apos;s comments together, oldest first.</source>
        <translation>إظهار تعليقات كل مقال معًا، الأقدم أولًا.</translation>
    </message>
    <message>
        <source>By &amp;risk</source>
        <translation>حسب الخطورة</translation>
    </message>
    <message>
        <source>Show first what looks most like the spam that was marked here.</source>
        <translation>إظهار الأشبه بما وُسم هنا مزعجًا أولًا.</translation>
    </message>
    <message>
        <source>Group &amp;like comments</source>
        <translation>تجميع المتشابهة</translation>
    </message>
    <message>
        <source>Show near-identical comments as one row each, or every one by itself.</source>
        <translation>إظهار التعليقات شبه المتطابقة صفًا واحدًا، أو كلٍّ على حدة.</translation>
    </message>
    <message>
        <source>Group by article (&amp;2)</source>
        <translation>تجميع حسب المقال</translation>
    </message>
    <message>
        <source>Group by author (&amp;3)</source>
        <translation>تجميع حسب الكاتب</translation>
    </message>
    <message>
        <source>Group by where links lead (&amp;4)</source>
        <translation>تجميع حسب وجهة الروابط</translation>
    </message>
    <message>
        <source>&amp;Unfold this group</source>
        <translation>بسط هذه المجموعة</translation>
    </message>
    <message>
        <source>Show the comments of this group one by one.</source>
        <translation>إظهار تعليقات هذه المجموعة واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>Fold this group a&amp;gain</source>
        <translation>طيّ هذه المجموعة</translation>
    </message>
    <message>
        <source>Show the comments of this group as one row again.</source>
        <translation>إظهار تعليقات هذه المجموعة صفًا واحدًا من جديد.</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Find any command by its name, and learn its key.</source>
        <translation>البحث عن أي أمر بالاسم، ومعرفة مفتاحه.</translation>
    </message>
</context>
<context>
    <name>comment</name>
    <message>
        <source>Not delivered: the comment changed</source>
        <translation>لم يُسلَّم: تغيّر التعليق</translation>
    </message>
    <message>
        <source>Not delivered: the site refused</source>
        <translation>لم يُسلَّم: رفضه الموقع</translation>
    </message>
    <message>
        <source>Not delivered: it is gone</source>
        <translation>لم يُسلَّم: لم يعد موجودًا</translation>
    </message>
    <message>
        <source>Waits: its article is in the trash</source>
        <translation>ينتظر: مقاله في المهملات</translation>
    </message>
    <message>
        <source>%1, not delivered yet</source>
        <translation>‏%1، لم يُسلَّم بعد</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>المعلَّمة</translation>
    </message>
    <message>
        <source>Looks honest · from %1 decisions</source>
        <translation>‏يبدو سليمًا · من القرارات: %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Perhaps spam · not enough decisions yet</source>
        <translation>ربما مزعج · القرارات لا تكفي بعد</translation>
    </message>
    <message>
        <source>%1 · from %2 decisions</source>
        <translation>‏%1 · من القرارات: %2</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <translation>المتشابهة: %1</translation>
    </message>
    <message>
        <source>New author</source>
        <translation>كاتب جديد</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>مقبول: %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>محذوف: %1</translation>
    </message>
    <message>
        <source>Flagged by %1</source>
        <translation>وضع العلامة %1</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>زميل</translation>
    </message>
    <message>
        <source>The site says</source>
        <translation>يقول الموقع</translation>
    </message>
    <message>
        <source>the site holds it in a way of its own; verbs leave it alone</source>
        <translation>يحتجزه الموقع بطريقة خاصة به؛ الأحكام لا تمسه</translation>
    </message>
    <message>
        <source>Note on the author</source>
        <translation>ملاحظة على الكاتب</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Approving lets later comments under this name and e-mail pass by themselves.</source>
        <translation>بعد القبول تمر التعليقات اللاحقة بهذا الاسم والبريد تلقائيًا.</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>لماذا هو هنا</translation>
    </message>
    <message>
        <source>nothing of this author has been approved yet</source>
        <translation>لم يُقبل لهذا الكاتب شيء بعد</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>رابط واحد</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>الروابط: %1</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>الدرجة %1</translation>
    </message>
    <message>
        <source>nothing more is known</source>
        <translation>لا يُعرف أكثر من ذلك</translation>
    </message>
    <message>
        <source>Text until an edit, judged by %1</source>
        <translation>النص قبل التعديل، حكم عليه %1</translation>
    </message>
    <message>
        <source>author&apos;s address</source>
        <translation>عنوان الكاتب</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>not opened here</source>
        <translation>لا يُفتح من هنا</translation>
    </message>
    <message>
        <source>leads elsewhere</source>
        <translation>يؤدي إلى مكان آخر</translation>
    </message>
</context>
<context>
    <name>conflict</name>
    <message>
        <source>%1. This is the text you judged.</source>
        <translation>‏%1. هذا هو النص الذي حكمت عليه.</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>The site has now</source>
        <translation>في الموقع الآن</translation>
    </message>
    <message>
        <source>Nothing was written to the site: the comment is gone from it. Theirs puts this away.</source>
        <translation>لم يُكتب شيء في الموقع: لم يعد التعليق فيه. «قرارهم» يُخفي هذا.</translation>
    </message>
    <message>
        <source>Nothing was written to the site. Mine decides on what it has now; theirs drops it.</source>
        <translation>لم يُكتب شيء في الموقع. «قراري» يحكم على ما فيه الآن؛ و«قرارهم» يترك الحكم.</translation>
    </message>
    <message>
        <source>The text was edited.</source>
        <translation>عُدّل النص.</translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation>فعله %1.</translation>
    </message>
    <message>
        <source>It does not say by whom.</source>
        <translation>لا يذكر من فعله.</translation>
    </message>
</context>
<context>
    <name>connect</name>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>الدخول</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>WordPress&apos;s tables</source>
        <translation>جداول ووردبريس</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
</context>
<context>
    <name>empty</name>
    <message>
        <source>No comment in “%1” fits: %2</source>
        <translation>لا تعليق في «%1» يطابق: %2</translation>
    </message>
    <message>
        <source>%1 shows the whole queue again, %2 changes the search.</source>
        <translation>‏%1 لإظهار القائمة كلها من جديد، و%2 لتغيير البحث.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 goes on where it was.</source>
        <translation>‏%1 للاستئناف من حيث توقفت.</translation>
    </message>
    <message>
        <source>Reading is stopped</source>
        <translation>القراءة متوقفة</translation>
    </message>
    <message>
        <source>Fetching comments</source>
        <translation>يجري جلب التعليقات</translation>
    </message>
    <message>
        <source>The newest that wait come first; they appear here as soon as they arrive.</source>
        <translation>أحدث المنتظرة تأتي أولًا؛ وتظهر هنا فور وصولها.</translation>
    </message>
    <message>
        <source>Nothing has been read yet</source>
        <translation>لم يُقرأ شيء بعد</translation>
    </message>
    <message>
        <source>Comments appear here as soon as the site answers.</source>
        <translation>تظهر التعليقات هنا ما إن يجيب الموقع.</translation>
    </message>
    <message>
        <source>No comment waits for a decision. New ones appear by themselves.</source>
        <translation>لا تعليق ينتظر قرارًا. الجديد يظهر تلقائيًا.</translation>
    </message>
    <message>
        <source>Nobody asks for a second look.</source>
        <translation>لا أحد يطلب نظرة ثانية.</translation>
    </message>
    <message>
        <source>Nothing is put off. %1 puts a comment off until a time.</source>
        <translation>لا شيء مؤجل. %1 لتأجيل تعليق إلى وقت.</translation>
    </message>
    <message>
        <source>Every decision was taken by its site.</source>
        <translation>كل القرارات وصلت إلى مواقعها.</translation>
    </message>
    <message>
        <source>Nothing that the site took for spam looks honest here.</source>
        <translation>لا شيء مما عدّه الموقع مزعجًا يبدو سليمًا هنا.</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>سُلِّم كل شيء.</translation>
    </message>
    <message>
        <source>This queue is empty.</source>
        <translation>هذه القائمة فارغة.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message>
        <source>%1: delivered in %2, %3 undoes</source>
        <translation>‏%1: يُسلَّم بعد %2، و%3 للتراجع</translation>
    </message>
    <message>
        <source>%1 need attention</source>
        <translation>تحتاج إلى نظر: %1</translation>
    </message>
    <message>
        <source>%1 flagged</source>
        <translation>عليها علامة: %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>Without “%1” more than %2 would.</source>
        <translation>من دون «%1» يطابق أكثر من %2.</translation>
    </message>
    <message>
        <source>Without “%1” %2 would.</source>
        <translation>من دون «%1» يطابق %2.</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>{by}: spam</source>
        <translation>{by}: مزعج</translation>
    </message>
    <message>
        <source>{by}: not spam</source>
        <translation>{by}: ليس مزعجًا</translation>
    </message>
    <message>
        <source>{by} could not say</source>
        <translation>لم يستطع {by} الحكم</translation>
    </message>
    <message>
        <source>{by}: spam, but somebody on the site said no</source>
        <translation>{by}: مزعج، لكن أحدهم على الموقع قال لا</translation>
    </message>
    <message>
        <source>{by}: not spam, but somebody on the site said it is</source>
        <translation>{by}: ليس مزعجًا، لكن أحدهم على الموقع قال إنه مزعج</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>“%1” does not stand here.</source>
        <translation>‏«%1» غير موجود هنا.</translation>
    </message>
</context>
<context>
    <name>first</name>
    <message>
        <source>Connect a site</source>
        <translation>ربط موقع</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>تجربة العرض</translation>
    </message>
    <message>
        <source>%1 shows all keys, %2 finds any command.</source>
        <translation>‏%1 لإظهار كل المفاتيح، و%2 لإيجاد أي أمر.</translation>
    </message>
</context>
<context>
    <name>flag</name>
    <message>
        <source>Not sure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Legal question</source>
        <translation>مسألة قانونية</translation>
    </message>
    <message>
        <source>Facts to check</source>
        <translation>حقائق للتحقق</translation>
    </message>
    <message>
        <source>Personal attack</source>
        <translation>هجوم شخصي</translation>
    </message>
    <message>
        <source>Private details</source>
        <translation>تفاصيل خاصة</translation>
    </message>
    <message>
        <source>For the author of the article</source>
        <translation>لكاتب المقال</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلِّم</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>كان كذلك</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>معلَّق</translation>
    </message>
    <message>
        <source>taken back before delivery</source>
        <translation>سُحب قبل التسليم</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>بلا اسم دخول</translation>
    </message>
    <message>
        <source>%1, an undo</source>
        <translation>‏%1، تراجع</translation>
    </message>
    <message>
        <source>%1: %2 comments</source>
        <translation>‏%1: التعليقات %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
    <message>
        <source>This takes back an earlier decision.</source>
        <translation>هذا تراجع عن قرار سابق.</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>سابقًا: %1</translation>
    </message>
    <message>
        <source>The text judged is not kept any more.</source>
        <translation>لم يعد النص المحكوم عليه محفوظًا.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>%1 belongs to “%2”.</source>
        <translation>‏%1 يخص «%2».</translation>
    </message>
    <message>
        <source>%1 is the first of two keys, such as %1 P; press the second one.</source>
        <translation>‏%1 هو الأول من مفتاحين، مثل %1 P؛ اضغط الثاني.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>later</name>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>in an hour, %1</source>
        <translation>بعد ساعة، %1</translation>
    </message>
    <message>
        <source>next shift, %1</source>
        <translation>النوبة التالية، %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>غدًا، %1</translation>
    </message>
    <message>
        <source>in a week, %1</source>
        <translation>بعد أسبوع، %1</translation>
    </message>
    <message>
        <source>at a time…</source>
        <translation>في وقت معيّن…</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>1 decision stays here</source>
        <translation>يبقى هنا قرار واحد</translation>
    </message>
    <message>
        <source>%1 decisions stay here</source>
        <translation>القرارات الباقية هنا: %1</translation>
    </message>
    <message>
        <source>What stays is on this disk, and is delivered at the next start or by “moderator sync”.</source>
        <translation>ما يبقى محفوظ على هذا القرص، ويُسلَّم عند التشغيل التالي أو بالأمر «moderator&#xa0;sync».</translation>
    </message>
    <message>
        <source>%1 is offline.</source>
        <translation>‏%1 غير متصل.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>‏%1 يرفض الاتصال.</translation>
    </message>
    <message>
        <source>The account may only read at %1.</source>
        <translation>الحساب للقراءة فقط في %1.</translation>
    </message>
    <message>
        <source>%1 has not answered yet.</source>
        <translation>‏%1 لم يجب بعد.</translation>
    </message>
    <message>
        <source>%1 kept back by hand: until somebody lets go.</source>
        <translation>‏%1 محتجز باليد: إلى أن يُطلق.</translation>
    </message>
</context>
<context>
    <name>markup</name>
    <message>
        <source>image</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>gallery</source>
        <translation>معرض صور</translation>
    </message>
    <message>
        <source>video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>embedded page</source>
        <translation>صفحة مضمّنة</translation>
    </message>
</context>
<context>
    <name>matching</name>
    <message>
        <source>This comment names no sender.</source>
        <translation>لا مرسل مذكورًا في هذا التعليق.</translation>
    </message>
    <message>
        <source>This comment has no article.</source>
        <translation>لا مقال لهذا التعليق.</translation>
    </message>
    <message>
        <source>This comment leads nowhere: it has no link.</source>
        <translation>لا رابط في هذا التعليق.</translation>
    </message>
    <message>
        <source>This author gave no e-mail.</source>
        <translation>لم يترك هذا الكاتب بريدًا.</translation>
    </message>
    <message>
        <source>The site kept no address of this author.</source>
        <translation>لم يحفظ الموقع عنوان هذا الكاتب.</translation>
    </message>
    <message>
        <source>No other comment has a text like this one&apos;s.</source>
        <translation>لا نص يشبه نص هذا التعليق.</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Moderator</source>
        <translation>&amp;Moderator</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>ال&amp;تعليق</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Selection</source>
        <translation>الت&amp;حديد</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>Searc&amp;hes</source>
        <translation>ال&amp;بحوث</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>ع&amp;رض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مسا&amp;عدة</translation>
    </message>
</context>
<context>
    <name>message</name>
    <message>
        <source>Your decisions are on this disk; nothing is lost. Please send the report: no comment stands in it.</source>
        <translation>قراراتك على هذا القرص؛ لم يضِع شيء. أرسل التقرير من فضلك: لا تعليق فيه.</translation>
    </message>
    <message>
        <source>It lies in %1.</source>
        <translation>مكانه %1.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>تعذّرت كتابة التقرير.</translation>
    </message>
    <message>
        <source>Something in Moderator went wrong</source>
        <translation>وقع خلل في Moderator</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>التشغيل من جديد</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>مجلد البيانات: %1</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>السجل: %1</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>التقارير: %1</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
</context>
<context>
    <name>operators</name>
    <message>
        <source>part of a name or e-mail</source>
        <translation>جزء من اسم أو بريد</translation>
    </message>
    <message>
        <source>the author&apos;s e-mail, or all behind its @</source>
        <translation>بريد الكاتب، أو كل ما بعد @</translation>
    </message>
    <message>
        <source>an address or a range of them</source>
        <translation>عنوان أو مدى عناوين</translation>
    </message>
    <message>
        <source>where a link of text or author leads</source>
        <translation>إلى أين يؤدي رابط في النص أو للكاتب</translation>
    </message>
    <message>
        <source>part of the article&apos;s title</source>
        <translation>جزء من عنوان المقال</translation>
    </message>
    <message>
        <source>its status</source>
        <translation>حالته</translation>
    </message>
    <message>
        <source>one site</source>
        <translation>موقع واحد</translation>
    </message>
    <message>
        <source>written before a day or time</source>
        <translation>كُتب قبل يوم أو وقت</translation>
    </message>
    <message>
        <source>written after a day or time</source>
        <translation>كُتب بعد يوم أو وقت</translation>
    </message>
    <message>
        <source>a link in the text, or a note</source>
        <translation>رابط في النص، أو ملاحظة</translation>
    </message>
    <message>
        <source>a reply, flagged, doubtful spam, or first: nothing of its author is approved</source>
        <translation>رد، أو معلَّم، أو مزعج مشكوك فيه، أو أول: لم يُقبل شيء لكاتبه</translation>
    </message>
    <message>
        <source>decided by me, or by a moderator&apos;s login</source>
        <translation>قررته أنا، أو مراجع باسم دخوله</translation>
    </message>
    <message>
        <source>part of a reason that was given</source>
        <translation>جزء من سبب مذكور</translation>
    </message>
    <message>
        <source>how much the spam help suspects, 0 to 1</source>
        <translation>مدى اشتباه كاشف المزعج، من 0 إلى 1</translation>
    </message>
    <message>
        <source>near-identical comments, by their number</source>
        <translation>تعليقات شبه متطابقة، برقمها</translation>
    </message>
    <message>
        <source>words of a moderator&apos;s note</source>
        <translation>كلمات من ملاحظة مراجع</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Parked: its article is in the trash. Tried again by itself.</source>
        <translation>معلَّق: مقاله في المهملات. يُعاد تلقائيًا.</translation>
    </message>
    <message>
        <source>Kept back by hand.</source>
        <translation>محتجز باليد.</translation>
    </message>
    <message>
        <source>Sent; the answer did not come. Sent again by itself.</source>
        <translation>أُرسل ولم يصل الجواب. يُعاد إرساله تلقائيًا.</translation>
    </message>
    <message>
        <source>Waits behind an earlier decision on this comment.</source>
        <translation>ينتظر قرارًا سابقًا على هذا التعليق.</translation>
    </message>
    <message>
        <source>Leaves in %1.</source>
        <translation>يغادر بعد %1.</translation>
    </message>
    <message>
        <source>The site is offline. Tried again in %1.</source>
        <translation>الموقع غير متصل. المحاولة التالية بعد %1.</translation>
    </message>
    <message>
        <source>The site is offline. Tried again by itself.</source>
        <translation>الموقع غير متصل. يُعاد تلقائيًا.</translation>
    </message>
    <message>
        <source>The site refuses the connection.</source>
        <translation>الموقع يرفض الاتصال.</translation>
    </message>
    <message>
        <source>The account may only read at this site.</source>
        <translation>الحساب للقراءة فقط في هذا الموقع.</translation>
    </message>
    <message>
        <source>Leaves with the next sync.</source>
        <translation>يغادر مع المزامنة التالية.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>سُلِّم</translation>
    </message>
</context>
<context>
    <name>playing</name>
    <message>
        <source>%1: %2 does the same.</source>
        <translation>‏%1: يؤدي %2 الغرض نفسه.</translation>
    </message>
    <message>
        <source>Nothing waits for this comment.</source>
        <translation>لا شيء ينتظر لهذا التعليق.</translation>
    </message>
    <message>
        <source>No reason is asked for now.</source>
        <translation>لا سبب مطلوب الآن.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Nothing is selected. X selects the comment in focus.</source>
        <translation>لا شيء محدد. X لتحديد التعليق الحالي.</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>هذا غير ممكن هنا.</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>This comment is not here any more.</source>
        <translation>لم يعد هذا التعليق هنا.</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>on a list</source>
        <translation>في لائحة</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>بلا كلمات</translation>
    </message>
    <message>
        <source>Article gone</source>
        <translation>المقال غير موجود</translation>
    </message>
    <message>
        <source>%1 alike</source>
        <translation>المتشابهة: %1</translation>
    </message>
    <message>
        <source>%1 link to %2</source>
        <translation>%1 تشير إلى %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 on one article</source>
        <translation>%1 على مقال واحد</translation>
    </message>
    <message>
        <source>Article on its way</source>
        <translation>المقال في الطريق</translation>
    </message>
    <message>
        <source>many comments in one row</source>
        <translation>تعليقات كثيرة في صف واحد</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Comes back %1</source>
        <translation>يعود في %1</translation>
    </message>
    <message>
        <source>%1 · %2 undoes</source>
        <translation>‏%1 · %2 للتراجع</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Meanwhile: %1</source>
        <translation>في هذه الأثناء: %1</translation>
    </message>
    <message>
        <source>Later, %1</source>
        <translation>لاحقًا، %1</translation>
    </message>
    <message>
        <source>Left as the site has it</source>
        <translation>تُرك كما هو في الموقع</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>one of a group</source>
        <translation>واحد من مجموعة</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>has a link</source>
        <translation>فيه رابط</translation>
    </message>
    <message>
        <source>very likely spam</source>
        <translation>مزعج على الأرجح جدًا</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>عليه علامة</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>يحتاج إلى نظر</translation>
    </message>
    <message>
        <source>parked: its article is in the trash</source>
        <translation>معلَّق: مقاله في المهملات</translation>
    </message>
    <message>
        <source>%1, not delivered yet</source>
        <translation>‏%1، لم يُسلَّم بعد</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>محدد</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>by article</source>
        <translation>حسب المقال</translation>
    </message>
    <message>
        <source>by risk</source>
        <translation>حسب الخطورة</translation>
    </message>
</context>
<context>
    <name>queues</name>
    <message>
        <source>Pending</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>المعلَّمة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>تحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>المزعجة</translation>
    </message>
    <message>
        <source>Spam in doubt</source>
        <translation>المشكوك فيها</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>الصادر</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>كل التعليقات</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>البحوث</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>rehearsal</name>
    <message>
        <source>The site&apos;s moderation list: %1</source>
        <translation>لائحة الإشراف بالموقع: %1</translation>
    </message>
    <message>
        <source>The site&apos;s disallowed list: %1</source>
        <translation>لائحة الممنوعات بالموقع: %1</translation>
    </message>
    <message>
        <source>Would have held %1 of %2 comments here.</source>
        <translation>كان سيُعلَّق %1 من %2 تعليقًا هنا.</translation>
    </message>
    <message>
        <source>A line in the site&apos;s own lists would have held the same.</source>
        <translation>سطر في لوائح الموقع كان سيُعلِّق العدد نفسه.</translation>
    </message>
    <message>
        <source>In the site&apos;s own lists, where a line counts anywhere: %1 of the last %2.</source>
        <translation>في لوائح الموقع، حيث يُحسب السطر أينما كان: %1 من آخر %2.</translation>
    </message>
    <message>
        <source>Approved, and would have been held:</source>
        <translation>مقبولة وكانت ستُعلَّق:</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>مقبول: %1</translation>
    </message>
    <message>
        <source> (%1 at this desk)</source>
        <translation> (منها في هذا المكتب: %1)</translation>
    </message>
    <message>
        <source>%1 spam</source>
        <translation>مزعج: %1</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>مرفوض: %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>منتظر: %1</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>الأيام الأخيرة: %1</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>كل المدة</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>القرارات: %1</translation>
    </message>
    <message>
        <source>%1 taken back</source>
        <translation>المتراجَع عنها: %1</translation>
    </message>
    <message>
        <source>%1 decided again before delivery</source>
        <translation>المقرَّر فيها ثانيةً قبل التسليم: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 إلى %2</translation>
    </message>
    <message>
        <source>%1: %2 decided</source>
        <translation>%1: القرارات %2</translation>
    </message>
    <message>
        <source>Too few single decisions in a row to tell the pace.</source>
        <translation>القرارات المفردة المتتالية أقل من أن تُعرف بها الوتيرة.</translation>
    </message>
    <message>
        <source>Quickest from %1 on: %2 while at work.</source>
        <translation>الأسرع بدءًا من %1: %2 أثناء العمل.</translation>
    </message>
    <message>
        <source>more</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>No comment that waited was decided.</source>
        <translation>لم يتقرر شيء في تعليق كان ينتظر.</translation>
    </message>
    <message>
        <source>Half within %1, nine in ten within %2, counted from the comment&apos;s date on the site.</source>
        <translation>النصف خلال %1، وتسعة من كل عشرة خلال %2، بدءًا من تاريخ التعليق في الموقع.</translation>
    </message>
    <message>
        <source>%1 have no date here.</source>
        <translation>بلا تاريخ هنا: %1.</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>أسباب أخرى</translation>
    </message>
    <message>
        <source>%1 removed or held without a reason.</source>
        <translation>محذوف أو معاد للانتظار دون سبب: %1.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>ما زال مفتوحًا</translation>
    </message>
    <message>
        <source>Gone from the site</source>
        <translation>لم يعد في الموقع</translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2٪</translation>
    </message>
    <message>
        <source>No flag has led to a verdict yet.</source>
        <translation>لم تؤدِّ أي علامة إلى قرار بعد.</translation>
    </message>
    <message>
        <source>Nothing was flagged.</source>
        <translation>لم يُعلَّم شيء.</translation>
    </message>
    <message>
        <source>Removed after the second look: %1 of %2.</source>
        <translation>حُذف بعد النظرة الثانية: %1 من %2.</translation>
    </message>
    <message>
        <source>Decided by somebody else: %1.</source>
        <translation>قرره غيرك: %1.</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 في الدقيقة</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>No comment is in focus.</source>
        <translation>لا تعليق محدّد.</translation>
    </message>
    <message>
        <source>There is no comment in focus.</source>
        <translation>لا تعليق محدّد.</translation>
    </message>
    <message>
        <source>No other article that way.</source>
        <translation>لا مقال آخر في هذا الاتجاه.</translation>
    </message>
    <message>
        <source>This comment stands alone.</source>
        <translation>هذا التعليق قائم وحده.</translation>
    </message>
    <message>
        <source>The thread ends here.</source>
        <translation>تنتهي سلسلة الردود هنا.</translation>
    </message>
    <message>
        <source>There is no other comment of this author that way.</source>
        <translation>لا تعليق آخر لهذا الكاتب في هذا الاتجاه.</translation>
    </message>
    <message>
        <source>The account may only read at this site.</source>
        <translation>الحساب للقراءة فقط في هذا الموقع.</translation>
    </message>
    <message>
        <source>This comment changed meanwhile: look at it again.</source>
        <translation>تغيّر هذا التعليق في هذه الأثناء: أعد النظر فيه.</translation>
    </message>
    <message>
        <source>No site is connected yet.</source>
        <translation>لم يُربط أي موقع بعد.</translation>
    </message>
    <message>
        <source>Nothing is folded here.</source>
        <translation>لا شيء مطويًا هنا.</translation>
    </message>
    <message>
        <source>Nothing can be folded here.</source>
        <translation>لا شيء يُطوى هنا.</translation>
    </message>
    <message>
        <source>No batch was interrupted.</source>
        <translation>لم تنقطع أي دفعة.</translation>
    </message>
    <message>
        <source>A batch was interrupted</source>
        <translation>انقطعت دفعة</translation>
    </message>
    <message>
        <source>%1 reached %2 of %3 comments. Undo takes them back.</source>
        <translation>بلغ «%1» %2 من %3 من التعليقات. «تراجع» يعيدها كما كانت.</translation>
    </message>
    <message>
        <source>No search is kept there.</source>
        <translation>لا بحث محفوظًا هناك.</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>ابحث عن شيء أولًا.</translation>
    </message>
    <message>
        <source>No kept search is open.</source>
        <translation>لا بحث محفوظًا مفتوحًا.</translation>
    </message>
    <message>
        <source>A kept search needs a name.</source>
        <translation>البحث المحفوظ يحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>There is already a queue “%1”.</source>
        <translation>توجد قائمة «%1» من قبل.</translation>
    </message>
    <message>
        <source>There is no queue “%1”. There are %2.</source>
        <translation>لا توجد قائمة «%1». الموجود: %2.</translation>
    </message>
    <message>
        <source>Write a word, a phrase, a host or an address.</source>
        <translation>اكتب كلمة أو عبارة أو مضيفًا أو عنوانًا.</translation>
    </message>
    <message>
        <source>An entry has at most %1 characters.</source>
        <translation>في المدخل %1 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>Write a time such as 18:30, tomorrow 9:00 or 2026-12-01 08:00.</source>
        <translation>اكتب وقتًا مثل 18:30 أو ⁦tomorrow 9:00⁩ أو ⁦2026-12-01 08:00⁩.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>فات هذا الوقت.</translation>
    </message>
    <message>
        <source>The queue is still being read: a moment.</source>
        <translation>ما زالت القائمة تُقرأ: لحظة.</translation>
    </message>
    <message>
        <source>At most %1 comments are put off at once.</source>
        <translation>يمكن تأجيل %1 تعليق معًا على الأكثر.</translation>
    </message>
    <message>
        <source>This author has no e-mail to be known by: note it on the comment.</source>
        <translation>لا بريد لهذا الكاتب يُعرف به: اكتب الملاحظة على التعليق.</translation>
    </message>
    <message>
        <source>Nothing waits for this comment, or it is being sent already.</source>
        <translation>لا شيء ينتظر لهذا التعليق، أو أنه يُرسل الآن.</translation>
    </message>
    <message>
        <source>A batch is still being taken back.</source>
        <translation>ما زال التراجع عن دفعة جاريًا.</translation>
    </message>
    <message>
        <source>A batch is still being written down.</source>
        <translation>ما زالت دفعة تُدوَّن.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>لم يُتراجع عن شيء.</translation>
    </message>
    <message>
        <source>There is nothing to repeat.</source>
        <translation>لا شيء لتكراره.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>No comment of the selection stands out.</source>
        <translation>لا تعليق في التحديد يخرج عن غيره.</translation>
    </message>
    <message>
        <source>This comment does not need attention.</source>
        <translation>هذا التعليق لا يحتاج إلى نظر.</translation>
    </message>
    <message>
        <source>Mine and theirs are for Needs attention.</source>
        <translation>«قراري» و«قرارهم» لقائمة «تحتاج إلى نظر».</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>لا شيء محدد.</translation>
    </message>
    <message>
        <source>That digit stands for nothing now.</source>
        <translation>هذا الرقم لا يعني شيئًا الآن.</translation>
    </message>
    <message>
        <source>This site deletes what is rejected at once.</source>
        <translation>هذا الموقع يحذف المرفوض فورًا.</translation>
    </message>
    <message>
        <source>The key %1 already belongs to %2, so %3 cannot have it.</source>
        <translation>المفتاح %1 يخص %2، فلا يمكن أن يأخذه %3.</translation>
    </message>
    <message>
        <source>The key %1 begins two-key commands, so %2 cannot have it.</source>
        <translation>المفتاح %1 يبدأ أوامر من مفتاحين، فلا يمكن أن يأخذه %2.</translation>
    </message>
    <message>
        <source>No longer here.</source>
        <translation>لم يعد هنا.</translation>
    </message>
    <message>
        <source>Not known here.</source>
        <translation>غير معروف هنا.</translation>
    </message>
    <message>
        <source>Gone from the site.</source>
        <translation>غير موجود في الموقع.</translation>
    </message>
    <message>
        <source>Its article is in the trash.</source>
        <translation>مقاله في المهملات.</translation>
    </message>
    <message>
        <source>Its status “%1” is the site&apos;s own, which no verdict changes.</source>
        <translation>حالته «%1» خاصة بالموقع، ولا يغيّرها حكم.</translation>
    </message>
    <message>
        <source>No flag of yours is on it.</source>
        <translation>لا علامة لك عليه.</translation>
    </message>
    <message>
        <source>Neither in the trash nor in spam.</source>
        <translation>ليس في المهملات ولا في المزعجة.</translation>
    </message>
    <message>
        <source>Already so: %1.</source>
        <translation>هو كذلك من قبل: %1.</translation>
    </message>
    <message>
        <source>Taken back or decided again before.</source>
        <translation>تُراجع عنه أو حُكم فيه من جديد من قبل.</translation>
    </message>
    <message>
        <source>Taken back already.</source>
        <translation>تُراجع عنه من قبل.</translation>
    </message>
    <message>
        <source>Decided again since; take that back first.</source>
        <translation>حُكم فيه من جديد بعد ذلك؛ تراجع عن ذلك أولًا.</translation>
    </message>
    <message>
        <source>Somebody else had done the same; nothing of ours was written.</source>
        <translation>سبق غيرك إلى الأمر نفسه؛ لم يُكتب شيء من عندنا.</translation>
    </message>
    <message>
        <source>The site did not take it.</source>
        <translation>لم يقبله الموقع.</translation>
    </message>
    <message>
        <source>%1 taken back before delivery.</source>
        <translation>سُحب قبل التسليم: %1.</translation>
    </message>
    <message>
        <source>%1 waiting for delivery.</source>
        <translation>ينتظر التسليم: %1.</translation>
    </message>
    <message>
        <source>%1 taken back before delivery and %2 waiting for delivery.</source>
        <translation>سُحب قبل التسليم: %1، وينتظر التسليم: %2.</translation>
    </message>
    <message>
        <source>%1 left as it is: %2</source>
        <translation>بقي كما هو: %1: %2</translation>
    </message>
    <message>
        <source>%1 left as they are: %2</source>
        <translation>بقي كما هو: %1: %2</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>قرار واحد</translation>
    </message>
    <message>
        <source>%1 decisions</source>
        <translation>القرارات: %1</translation>
    </message>
    <message>
        <source>1 opposite decision</source>
        <translation>قرار معاكس واحد</translation>
    </message>
    <message>
        <source>%1 opposite decisions</source>
        <translation>القرارات المعاكسة: %1</translation>
    </message>
    <message>
        <source>One decision</source>
        <translation>قرار واحد</translation>
    </message>
    <message>
        <source>Since you left:</source>
        <translation>منذ غادرت:</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>الجديد %1</translation>
    </message>
    <message>
        <source>%1 decided by others</source>
        <translation>ما حكم فيه غيرك %1</translation>
    </message>
    <message>
        <source>%1 edited</source>
        <translation>المعدَّل %1</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>المفقود %1</translation>
    </message>
    <message>
        <source>%1 article gone</source>
        <translation>المقالات المفقودة %1</translation>
    </message>
    <message>
        <source>%1 articles gone</source>
        <translation>المقالات المفقودة %1</translation>
    </message>
    <message>
        <source>%1 is older than it was</source>
        <translation>‏%1 أقدم مما كان</translation>
    </message>
    <message>
        <source>A backup was restored there, or its newest comments were deleted. All of it was compared: what is here is what the site has now.</source>
        <translation>استُعيدت نسخة احتياطية هناك، أو حُذفت أحدث تعليقاته. قورن كله: ما هنا هو ما في الموقع الآن.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>تحتاج إلى نظر</translation>
    </message>
    <message>
        <source>%1 did not fit what %2 has now. Look at both sides and choose.</source>
        <translation>‏%1: لا يوافق ما في %2 الآن. انظر في الجانبين واختر.</translation>
    </message>
    <message>
        <source>%1: the site refuses</source>
        <translation>‏%1: الموقع يرفض</translation>
    </message>
    <message>
        <source>The comment is gone from the site.</source>
        <translation>لم يعد التعليق موجودًا في الموقع.</translation>
    </message>
    <message>
        <source>The comment is gone from the site; there is nothing left to decide.</source>
        <translation>لم يعد التعليق موجودًا في الموقع؛ لم يبق ما يُحكم فيه.</translation>
    </message>
    <message>
        <source>Its article is in the trash; the decision waits for it to return.</source>
        <translation>مقاله في المهملات؛ القرار ينتظر عودته.</translation>
    </message>
    <message>
        <source>The comment was edited on the site after it was judged.</source>
        <translation>عُدّل التعليق في الموقع بعد الحكم عليه.</translation>
    </message>
    <message>
        <source>The comment was moderated on the site meanwhile.</source>
        <translation>رُوجع التعليق في الموقع في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Its status belongs to a plugin of the site.</source>
        <translation>حالته تخص إضافة من إضافات الموقع.</translation>
    </message>
    <message>
        <source>It is published: to restore it would take it back.</source>
        <translation>هو منشور: الاستعادة ستسحبه.</translation>
    </message>
    <message>
        <source>The site&apos;s mark does not say what to restore it to.</source>
        <translation>علامة الموقع لا تقول إلى أي حالة يُستعاد.</translation>
    </message>
    <message>
        <source>The comment changed on the site after it was flagged.</source>
        <translation>تغيّر التعليق في الموقع بعد وضع العلامة عليه.</translation>
    </message>
    <message>
        <source>This site deletes what is trashed, at once: mark it as spam or hold it instead.</source>
        <translation>هذا الموقع يحذف فورًا ما يُرمى في المهملات: سِمه مزعجًا أو أعده للانتظار.</translation>
    </message>
    <message>
        <source>These are the tables of %1, and “%2” is %3.</source>
        <translation>هذه جداول %1، و«%2» هو %3.</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>موقع آخر</translation>
    </message>
    <message>
        <source>Add it under a name of its own, or point this one back to where it was.</source>
        <translation>أضفه باسم خاص به، أو أعد هذا إلى حيث كان.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s administrator for the rights that `moderator site grants` prints; decisions wait.</source>
        <translation>اطلب من مدير الموقع الصلاحيات التي يطبعها `moderator site grants`؛ القرارات تنتظر.</translation>
    </message>
    <message>
        <source>The account may read, not moderate.</source>
        <translation>الحساب للقراءة لا للمراجعة.</translation>
    </message>
    <message>
        <source>May read, not moderate.</source>
        <translation>للقراءة لا للمراجعة.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>A wave comes in</source>
        <translation>موجة تعليقات تصل</translation>
    </message>
    <message>
        <source>%1 like comments under %2 articles in the last half hour.</source>
        <translation>التعليقات المتشابهة %1، على مقالات عددها %2، في نصف الساعة الأخير.</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>ثمة ما يعترض</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>غير مفهوم</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>The site refuses</source>
        <translation>الموقع يرفض</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>The local store</source>
        <translation>المخزن المحلي</translation>
    </message>
    <message>
        <source>Too long. A query has at most %1 characters.</source>
        <translation>طويل. البحث %1 حرف على الأكثر.</translation>
    </message>
    <message>
        <source>Nothing stands behind %1:</source>
        <translation>لا شيء بعد %1:</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>علامة الاقتباس هذه لا تُغلق.</translation>
    </message>
    <message>
        <source>Nothing stands between these quotation marks.</source>
        <translation>لا شيء بين علامتي الاقتباس.</translation>
    </message>
    <message>
        <source>%1: is not known, %2: is. In quotation marks it is a word.</source>
        <translation>‏%1: غير معروف، والمعروف %2:. بين علامتي اقتباس هو كلمة.</translation>
    </message>
    <message>
        <source>“%1” is no status. There are %2.</source>
        <translation>‏«%1» ليس حالة. الحالات: %2.</translation>
    </message>
    <message>
        <source>“%1” is no site&apos;s name, which has letters a to z, digits and _.</source>
        <translation>‏«%1» ليس اسم موقع؛ فيه الأحرف من a إلى z والأرقام و_.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write 2026-11-20, today or yesterday.</source>
        <translation>‏«%1» ليس تاريخًا. اكتب ⁦2026-11-20⁩ أو today أو yesterday.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail. Write all of it, or @ and what stands behind it.</source>
        <translation>‏«%1» ليس بريدًا. اكتبه كاملًا، أو @ وما بعدها.</translation>
    </message>
    <message>
        <source>“%1” is no address. Write 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32.</source>
        <translation>‏«%1» ليس عنوانًا. اكتب 192.0.2.7 أو ⁦10.0.0.0/8⁩ أو ⁦2001:db8::/32⁩.</translation>
    </message>
    <message>
        <source>“%1” is no host. Write example.com.</source>
        <translation>‏«%1» ليس مضيفًا. اكتب example.com.</translation>
    </message>
    <message>
        <source>“%1” is not known here. There are %2.</source>
        <translation>‏«%1» غير معروف هنا. المعروف: %2.</translation>
    </message>
    <message>
        <source>“%1” is no score. Write &gt;0.8 or &lt;0.2.</source>
        <translation>‏«%1» ليس درجة. اكتب &gt;0.8 أو &lt;0.2.</translation>
    </message>
    <message>
        <source>The password of %1</source>
        <translation>كلمة سر %1</translation>
    </message>
    <message>
        <source>Your password store did not answer. It may be asking you something in a window of its own.</source>
        <translation>لم تجب خزنة كلمات السر. لعلها تسألك شيئًا في نافذة لها.</translation>
    </message>
    <message>
        <source>Install a password store (GNOME Keyring or KDE Wallet) and sign in again, or set %1 before you start the program.</source>
        <translation>ثبّت خزنة لكلمات السر (GNOME Keyring أو KDE Wallet) وسجّل الدخول من جديد، أو عيّن %1 قبل تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>The password is in your password store.</source>
        <translation>كلمة السر في خزنتك.</translation>
    </message>
    <message>
        <source>Your password store took the password and does not give it back.</source>
        <translation>أخذت خزنة كلمات السر الكلمة ولا تعيدها.</translation>
    </message>
    <message>
        <source>The password is kept until the program ends, and asked for again at the next start.</source>
        <translation>تُحفظ كلمة السر حتى انتهاء البرنامج، وتُطلب من جديد عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>Passwords are kept by %1.</source>
        <translation>يحفظ كلمات السر %1.</translation>
    </message>
    <message>
        <source>There is no password store on this computer.</source>
        <translation>لا خزنة لكلمات السر على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Your password store is locked.</source>
        <translation>خزنة كلمات السر مقفلة.</translation>
    </message>
    <message>
        <source>Your password store did not work (%1).</source>
        <translation>لم تعمل خزنة كلمات السر (%1).</translation>
    </message>
    <message>
        <source>SSH to %1 works.</source>
        <translation>‏SSH إلى %1 يعمل.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>‏%1 يجيب.</translation>
    </message>
    <message>
        <source>No account is needed.</source>
        <translation>لا حاجة إلى حساب.</translation>
    </message>
    <message>
        <source>User and password are right.</source>
        <translation>المستخدم وكلمة السر صحيحان.</translation>
    </message>
    <message>
        <source>Database %1 is there.</source>
        <translation>قاعدة البيانات %1 موجودة.</translation>
    </message>
    <message>
        <source>The database answered in a way that is not understood.</source>
        <translation>أجابت قاعدة البيانات بما لا يُفهم.</translation>
    </message>
    <message>
        <source>Check that it is MySQL or MariaDB.</source>
        <translation>تحقق من أنها MySQL أو MariaDB.</translation>
    </message>
    <message>
        <source>The line can be used.</source>
        <translation>الخط صالح.</translation>
    </message>
    <message>
        <source>The line is encrypted and the certificate is verified.</source>
        <translation>الخط مشفّر والشهادة موثّقة.</translation>
    </message>
    <message>
        <source>SSH encrypts the line as far as %1.</source>
        <translation>‏SSH يشفّر الخط حتى %1.</translation>
    </message>
    <message>
        <source>The line is encrypted.</source>
        <translation>الخط مشفّر.</translation>
    </message>
    <message>
        <source>A file needs no encryption.</source>
        <translation>الملف لا يحتاج إلى تشفير.</translation>
    </message>
    <message>
        <source>The line is not encrypted.</source>
        <translation>الخط غير مشفّر.</translation>
    </message>
    <message>
        <source>Prefixes that this account sees here: %1.</source>
        <translation>البادئات التي يراها هذا الحساب هنا: ⁦%1⁩.</translation>
    </message>
    <message>
        <source>WordPress&apos;s tables are there with prefix %1.</source>
        <translation>جداول ووردبريس موجودة بالبادئة ⁦%1⁩.</translation>
    </message>
    <message>
        <source>%1 has %2 comments, %3 of them pending.</source>
        <translation>في %1: التعليقات %2، منها بالانتظار %3.</translation>
    </message>
    <message>
        <source>The replica: %1</source>
        <translation>النسخة المقروءة: %1</translation>
    </message>
    <message>
        <source>The site&apos;s administrator can convert the table to InnoDB.</source>
        <translation>يمكن لمدير الموقع تحويل الجدول إلى InnoDB.</translation>
    </message>
    <message>
        <source>%1 is %2, not InnoDB: a half-delivered batch could not be taken back.</source>
        <translation>‏%1 من نوع %2 لا InnoDB: دفعة سُلِّم نصفها لا يمكن سحبها.</translation>
    </message>
    <message>
        <source>%1 is a view: what stands behind it cannot be known.</source>
        <translation>‏%1 عرضٌ لا جدول: ما وراءه لا يُعرف.</translation>
    </message>
    <message>
        <source>Decisions can be delivered.</source>
        <translation>يمكن تسليم القرارات.</translation>
    </message>
    <message>
        <source>User or password refused, or encryption required.</source>
        <translation>رُفض المستخدم أو كلمة السر، أو التشفير مطلوب.</translation>
    </message>
    <message>
        <source>Check user and password; the site&apos;s administrator can tell.</source>
        <translation>تحقق من المستخدم وكلمة السر؛ مدير الموقع يعرف.</translation>
    </message>
    <message>
        <source>The account signs in by the system alone: use another.</source>
        <translation>هذا الحساب يدخل عبر النظام وحده: استعمل غيره.</translation>
    </message>
    <message>
        <source>Account locked.</source>
        <translation>الحساب مقفل.</translation>
    </message>
    <message>
        <source>The site&apos;s administrator can unlock it.</source>
        <translation>يمكن لمدير الموقع فتحه.</translation>
    </message>
    <message>
        <source>The password of this account has expired.</source>
        <translation>انتهت صلاحية كلمة سر هذا الحساب.</translation>
    </message>
    <message>
        <source>The site&apos;s administrator can set a new one.</source>
        <translation>يمكن لمدير الموقع تعيين غيرها.</translation>
    </message>
    <message>
        <source>No database %1 for this account.</source>
        <translation>لا قاعدة بيانات %1 لهذا الحساب.</translation>
    </message>
    <message>
        <source>Check the name at the end of the URL, and the account&apos;s rights.</source>
        <translation>تحقق من الاسم في آخر العنوان، ومن صلاحيات الحساب.</translation>
    </message>
    <message>
        <source>No database is named.</source>
        <translation>لم تُسمَّ قاعدة بيانات.</translation>
    </message>
    <message>
        <source>Put its name at the end of the URL: mysql://user@host/database.</source>
        <translation>ضع اسمها في آخر العنوان: mysql://user@host/database.</translation>
    </message>
    <message>
        <source>No WordPress with prefix %1, or no right to it.</source>
        <translation>لا ووردبريس بالبادئة ⁦%1⁩، أو لا صلاحية له.</translation>
    </message>
    <message>
        <source>No WordPress with prefix %1 in %2.</source>
        <translation>لا ووردبريس بالبادئة ⁦%1⁩ في %2.</translation>
    </message>
    <message>
        <source>Check the prefix; `site grants` prints the rights needed.</source>
        <translation>تحقق من البادئة؛ `site grants` يطبع الصلاحيات اللازمة.</translation>
    </message>
    <message>
        <source>Check the prefix.</source>
        <translation>تحقق من البادئة.</translation>
    </message>
    <message>
        <source>A right is missing on a column of WordPress&apos;s tables.</source>
        <translation>تنقص صلاحية على عمود من جداول ووردبريس.</translation>
    </message>
    <message>
        <source>`site grants` prints the rights needed.</source>
        <translation>‏`site grants` يطبع الصلاحيات اللازمة.</translation>
    </message>
    <message>
        <source>`site grants` prints the rights.</source>
        <translation>‏`site grants` يطبع الصلاحيات.</translation>
    </message>
    <message>
        <source>Check the prefix; “Show grants” prints the rights needed.</source>
        <translation>تحقق من البادئة؛ «إظهار الصلاحيات» يعرض الصلاحيات اللازمة.</translation>
    </message>
    <message>
        <source>“Show grants” prints the rights needed.</source>
        <translation>«إظهار الصلاحيات» يعرض الصلاحيات اللازمة.</translation>
    </message>
    <message>
        <source>“Show grants” prints the rights.</source>
        <translation>«إظهار الصلاحيات» يعرض الصلاحيات.</translation>
    </message>
    <message>
        <source>These tables are not WordPress&apos;s: a column is missing.</source>
        <translation>هذه ليست جداول ووردبريس: ينقص عمود.</translation>
    </message>
    <message>
        <source>A view stands where WordPress keeps a table, and it cannot be read.</source>
        <translation>مكان جدول من جداول ووردبريس عرضٌ لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>This is a read-only copy.</source>
        <translation>هذه نسخة للقراءة فقط.</translation>
    </message>
    <message>
        <source>Name the host that takes writes.</source>
        <translation>سمِّ المضيف الذي يقبل الكتابة.</translation>
    </message>
    <message>
        <source>Allow writing to the file.</source>
        <translation>اسمح بالكتابة في الملف.</translation>
    </message>
    <message>
        <source>This server&apos;s binary log must be ROW or MIXED.</source>
        <translation>السجل الثنائي لهذا الخادم يجب أن يكون ROW أو MIXED.</translation>
    </message>
    <message>
        <source>The site&apos;s administrator can set binlog_format.</source>
        <translation>يمكن لمدير الموقع تعيين binlog_format.</translation>
    </message>
    <message>
        <source>The site takes only small packets.</source>
        <translation>الموقع لا يقبل إلا حزمًا صغيرة.</translation>
    </message>
    <message>
        <source>The site&apos;s administrator can raise max_allowed_packet.</source>
        <translation>يمكن لمدير الموقع زيادة max_allowed_packet.</translation>
    </message>
    <message>
        <source>The server offers no encryption.</source>
        <translation>لا يعرض الخادم تشفيرًا.</translation>
    </message>
    <message>
        <source>Leave the CA file out to go without, or have encryption set up.</source>
        <translation>اترك ملف CA فارغًا للاستغناء عنه، أو اطلب إعداد التشفير.</translation>
    </message>
    <message>
        <source>The server&apos;s encryption may be too old.</source>
        <translation>لعل تشفير الخادم قديم.</translation>
    </message>
    <message>
        <source>This part of the cluster has lost its majority.</source>
        <translation>فقد هذا الجزء من المجموعة أغلبيته.</translation>
    </message>
    <message>
        <source>The comments were locked by another program.</source>
        <translation>قفل برنامج آخر التعليقات.</translation>
    </message>
    <message>
        <source>Another program wrote the same comments.</source>
        <translation>كتب برنامج آخر التعليقات نفسها.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>شهادة %1 غير موثوقة.</translation>
    </message>
    <message>
        <source>Name the CA file that signed it, or the right host.</source>
        <translation>سمِّ ملف CA الذي وقّعها، أو المضيف الصحيح.</translation>
    </message>
    <message>
        <source>No encrypted line to %1 could be agreed on.</source>
        <translation>تعذّر الاتفاق على خط مشفّر إلى %1.</translation>
    </message>
    <message>
        <source>The line to %1 broke.</source>
        <translation>انقطع الخط إلى %1.</translation>
    </message>
    <message>
        <source>Server busy.</source>
        <translation>الخادم مشغول.</translation>
    </message>
    <message>
        <source>The site&apos;s database answers with error %1.</source>
        <translation>قاعدة بيانات الموقع تجيب بالخطأ %1.</translation>
    </message>
    <message>
        <source>What answers at %1 is no database.</source>
        <translation>الذي يجيب عند %1 ليس قاعدة بيانات.</translation>
    </message>
    <message>
        <source>Check host and port.</source>
        <translation>تحقق من المضيف والمنفذ.</translation>
    </message>
    <message>
        <source>The name %1 is not known.</source>
        <translation>الاسم %1 غير معروف.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name and the network.</source>
        <translation>تحقق من اسم المضيف ومن الشبكة.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>لا شيء يجيب عند %1.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server runs.</source>
        <translation>تحقق من المضيف والمنفذ، ومن أن الخادم يعمل.</translation>
    </message>
    <message>
        <source>The site&apos;s file is locked by another program.</source>
        <translation>ملف الموقع يقفله برنامج آخر.</translation>
    </message>
    <message>
        <source>Nothing is found at %1.</source>
        <translation>لا شيء عند %1.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>تحقق من المسار.</translation>
    </message>
    <message>
        <source>%1 is no database.</source>
        <translation>‏%1 ليس قاعدة بيانات.</translation>
    </message>
    <message>
        <source>The site&apos;s file cannot be used.</source>
        <translation>لا يمكن استعمال ملف الموقع.</translation>
    </message>
    <message>
        <source>Check the path and the disk.</source>
        <translation>تحقق من المسار ومن القرص.</translation>
    </message>
    <message>
        <source>The site&apos;s URL cannot be read.</source>
        <translation>لا يمكن قراءة عنوان الموقع.</translation>
    </message>
    <message>
        <source>Such as mysql://user@host/database.</source>
        <translation>مثل mysql://user@host/database.</translation>
    </message>
    <message>
        <source>A WordPress lives in MySQL, MariaDB or an SQLite file.</source>
        <translation>ووردبريس يعيش في MySQL أو MariaDB أو ملف SQLite.</translation>
    </message>
    <message>
        <source>The account&apos;s way of signing in needs an encrypted line.</source>
        <translation>طريقة دخول الحساب تحتاج إلى خط مشفّر.</translation>
    </message>
    <message>
        <source>Have TLS set up.</source>
        <translation>اطلب إعداد TLS.</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read.</source>
        <translation>لا يمكن قراءة ملف CA ‏%1.</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>تحقق من مساره.</translation>
    </message>
    <message>
        <source>SSH is not started from here on Windows.</source>
        <translation>لا يُشغَّل SSH من هنا في ويندوز.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>شغّل %1</translation>
    </message>
    <message>
        <source>This is no name of a machine.</source>
        <translation>هذا ليس اسم جهاز.</translation>
    </message>
    <message>
        <source>Such as user@host.</source>
        <translation>مثل user@host.</translation>
    </message>
    <message>
        <source>There is no OpenSSH here.</source>
        <translation>لا OpenSSH هنا.</translation>
    </message>
    <message>
        <source>Install the OpenSSH client.</source>
        <translation>ثبّت عميل OpenSSH.</translation>
    </message>
    <message>
        <source>%1 shows another host key than before.</source>
        <translation>يُظهر %1 مفتاح مضيف غير السابق.</translation>
    </message>
    <message>
        <source>Ask its administrator whether that is right before you trust it.</source>
        <translation>اسأل مديره عن صحة ذلك قبل أن تثق به.</translation>
    </message>
    <message>
        <source>The host key of %1 is not known here yet.</source>
        <translation>مفتاح المضيف %1 غير معروف هنا بعد.</translation>
    </message>
    <message>
        <source>Type once: ssh %1 true  (compare the fingerprint with its administrator&apos;s).</source>
        <translation>اكتب مرة: ssh %1 true  (قارن البصمة بما عند مديره).</translation>
    </message>
    <message>
        <source>%1 refused to let you in by SSH.</source>
        <translation>رفض %1 إدخالك عبر SSH.</translation>
    </message>
    <message>
        <source>Load your key (ssh-add), and see that this works: ssh %1 true</source>
        <translation>حمّل مفتاحك (ssh-add)، وتأكد من أن هذا يعمل: ssh %1 true</translation>
    </message>
    <message>
        <source>%1 does not pass connections on.</source>
        <translation>‏%1 لا يمرّر الاتصالات.</translation>
    </message>
    <message>
        <source>Its administrator can allow TCP forwarding.</source>
        <translation>يمكن لمديره السماح بتمرير TCP.</translation>
    </message>
    <message>
        <source>Nothing answers at %1, asked from %2.</source>
        <translation>لا شيء يجيب عند %1 حين يُسأل من %2.</translation>
    </message>
    <message>
        <source>Check host and port as they are called there, and whether the server runs.</source>
        <translation>تحقق من المضيف والمنفذ كما يُسمَّيان هناك، ومن أن الخادم يعمل.</translation>
    </message>
    <message>
        <source>Check the machine&apos;s name and the network.</source>
        <translation>تحقق من اسم الجهاز ومن الشبكة.</translation>
    </message>
    <message>
        <source>%1 does not answer by SSH.</source>
        <translation>‏%1 لا يجيب عبر SSH.</translation>
    </message>
    <message>
        <source>See whether this works: ssh %1 true</source>
        <translation>انظر هل يعمل هذا: ssh %1 true</translation>
    </message>
    <message>
        <source>There is no site “%1” in this profile.</source>
        <translation>لا موقع «%1» في هذا الملف.</translation>
    </message>
    <message>
        <source>A site&apos;s name has small letters, digits and underscores, and begins with a letter.</source>
        <translation>اسم الموقع أحرف لاتينية صغيرة وأرقام وشرطات سفلية، ويبدأ بحرف.</translation>
    </message>
    <message>
        <source>There is a site “%1” already; “moderator site set” changes it.</source>
        <translation>يوجد موقع «%1» من قبل؛ «moderator site set» يغيّره.</translation>
    </message>
    <message>
        <source>“%1” is %2; this would be %3.</source>
        <translation>‏«%1» هو %2؛ وهذا سيكون %3.</translation>
    </message>
    <message>
        <source>Add it under a name of its own.</source>
        <translation>أضفه باسم خاص به.</translation>
    </message>
    <message>
        <source>%1 decisions for “%2” still wait to be delivered; sync or undo them first.</source>
        <translation>القرارات المنتظرة للتسليم إلى «%2»: %1؛ زامنها أو تراجع عنها أولًا.</translation>
    </message>
    <message>
        <source>These tables are here already, as “%1”.</source>
        <translation>هذه الجداول هنا من قبل، باسم «%1».</translation>
    </message>
    <message>
        <source>%1 is on a network drive (%2), where two programs can damage the journal.</source>
        <translation>‏%1 على قرص شبكي (%2)، حيث يمكن لبرنامجين أن يُتلفا السجل.</translation>
    </message>
    <message>
        <source>Choose a profile on a local disk with --profile.</source>
        <translation>اختر ملفًا على قرص محلي بالخيار ‎--profile‎.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Moderator.</source>
        <translation>كُتب %1 بإصدار أحدث من Moderator.</translation>
    </message>
    <message>
        <source>Update Moderator; nothing was changed.</source>
        <translation>حدّث Moderator؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>%1 is damaged. Nothing was touched.</source>
        <translation>‏%1 تالف. لم يُمسّ شيء.</translation>
    </message>
    <message>
        <source>“moderator doctor --repair” saves it aside and recovers what can be read.</source>
        <translation>‏«moderator doctor --repair» يحفظه جانبًا ويستعيد ما يمكن قراءته.</translation>
    </message>
    <message>
        <source>%1, the copy of the sites, is damaged. No decision is lost.</source>
        <translation>‏%1، نسخة المواقع، تالف. لم يضِع أي قرار.</translation>
    </message>
    <message>
        <source>Start Moderator again: it sets the copy aside and pulls everything anew.</source>
        <translation>شغّل Moderator من جديد: يضع النسخة جانبًا ويجلب كل شيء من جديد.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>لا يمكن الكتابة في %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>لا يمكن الكتابة في %1: %2.</translation>
    </message>
    <message>
        <source>Choose another profile with --profile, or give yourself the right to write there.</source>
        <translation>اختر ملفًا آخر بالخيار ‎--profile‎، أو امنح نفسك حق الكتابة هناك.</translation>
    </message>
    <message>
        <source>%1 is locked by another program. Nothing is lost.</source>
        <translation>‏%1 يقفله برنامج آخر. لم يضِع شيء.</translation>
    </message>
    <message>
        <source>Try again in a moment; close what else has the file open.</source>
        <translation>حاول بعد لحظة؛ أغلق كل ما يفتح الملف سواه.</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full or failing. What was decided before is safe.</source>
        <translation>تعذّرت الكتابة في %1: القرص ممتلئ أو معطوب. ما تقرر من قبل محفوظ.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>أفرغ بعض المساحة، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Look at the profile&apos;s folder.</source>
        <translation>انظر في مجلد الملف.</translation>
    </message>
    <message>
        <source>%1 is not there; there is nothing to repair.</source>
        <translation>‏%1 غير موجود؛ لا شيء لإصلاحه.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>seconds</source>
        <translation>ثانية</translation>
    </message>
    <message>
        <source>Not kept yet: write hours such as 06:00, 14:00, 22:00; one at least, six at most.</source>
        <translation>لم يُحفظ بعد: اكتب ساعات مثل ⁦06:00, 14:00, 22:00⁩؛ واحدة على الأقل وست على الأكثر.</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>المهلة</translation>
    </message>
    <message>
        <source>Before a decision leaves this computer; undo is free until then.</source>
        <translation>قبل أن يغادر القرار هذا الجهاز؛ التراجع حتى ذلك الحين بلا أثر.</translation>
    </message>
    <message>
        <source>Grace of large batches</source>
        <translation>مهلة الدفعات الكبيرة</translation>
    </message>
    <message>
        <source>The same for more than 100 decisions made at once.</source>
        <translation>الأمر نفسه لأكثر من ١٠٠ قرار معًا.</translation>
    </message>
    <message>
        <source>Sync every</source>
        <translation>مزامنة كل</translation>
    </message>
    <message>
        <source>Between two looks at each site: six short questions and some 5 kB where nothing is new.</source>
        <translation>بين نظرتين إلى كل موقع: ستة أسئلة قصيرة ونحو ٥ كيلوبايت إن لم يكن جديد.</translation>
    </message>
    <message>
        <source>Compare every</source>
        <translation>مقارنة كل</translation>
    </message>
    <message>
        <source>The deep comparison: the next 20,000 comments, for edits and deletions that leave no other trace. One question, some 40 ms of the server&apos;s time; more rarely spares it.</source>
        <translation>المقارنة العميقة: ٢٠٬٠٠٠ تعليق في كل مرة، لتعديلات وحذف لا يتركان أثرًا آخر. سؤال واحد، نحو ٤٠ مللي ثانية من وقت الخادم؛ والتقليل يخفف عنه.</translation>
    </message>
    <message>
        <source>History kept</source>
        <translation>الأرشيف المحفوظ</translation>
    </message>
    <message>
        <source>Comments beside those in the queues, the newest first, a site. More are fetched when it grows; a smaller number removes nothing that is here.</source>
        <translation>تعليقات إلى جانب ما في القوائم، الأحدث أولًا، لكل موقع. يُجلب المزيد إذا زاد؛ والعدد الأصغر لا يزيل مما هنا شيئًا.</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Erased texts kept</source>
        <translation>حفظ النصوص المحذوفة</translation>
    </message>
    <message>
        <source>What a site deletes for good or makes anonymous leaves this computer too, after so long.</source>
        <translation>ما يحذفه موقع نهائيًا أو يُخفي صاحبه يغادر هذا الجهاز أيضًا بعد هذه المدة.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>فاتح، أو داكن، أو كما في النظام.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Of the desk, from its next start; comments stay as they are.</source>
        <translation>لغة المكتب، من التشغيل التالي؛ التعليقات تبقى كما هي.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Which set of keys is used; the page Keys changes single ones.</source>
        <translation>أي مجموعة مفاتيح تُستعمل؛ صفحة المفاتيح تغيّر المفرد منها.</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>As on a WordPress</source>
        <translation>كما في ووردبريس</translation>
    </message>
    <message>
        <source>offensive, abusive, off topic, spam, ad, personal data, unlawful, unreadable, duplicate, other</source>
        <translation>مهين، مسيء، خارج الموضوع، مزعج، إعلان، بيانات شخصية، غير قانوني، غير مقروء، مكرر، غير ذلك</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>In the order of the digits 1 to 9 and 0, parted by commas; ten at most.</source>
        <translation>بترتيب الأرقام من 1 إلى 9 ثم 0، تفصل بينها فواصل؛ عشرة على الأكثر.</translation>
    </message>
    <message>
        <source>Cover words</source>
        <translation>كلمات تُحجب</translation>
    </message>
    <message>
        <source>Comments that hold one of these words stay covered until asked for; parted by commas.</source>
        <translation>التعليقات التي فيها إحدى هذه الكلمات تبقى محجوبة حتى تُطلب؛ تفصل بينها فواصل.</translation>
    </message>
    <message>
        <source>Shifts begin at</source>
        <translation>بداية النوبات</translation>
    </message>
    <message>
        <source>Later offers the next one; parted by commas, six at most.</source>
        <translation>يعرض «لاحقًا» أقربها؛ تفصل بينها فواصل، ست على الأكثر.</translation>
    </message>
    <message>
        <source>Tell of new comments</source>
        <translation>الإخبار بالتعليقات الجديدة</translation>
    </message>
    <message>
        <source>While another window is in front, the system says how many new ones are pending, every five minutes at most; never what they say.</source>
        <translation>حين تكون نافذة أخرى في المقدمة، يقول النظام كم تعليقًا جديدًا بالانتظار، مرة كل خمس دقائق على الأكثر؛ ولا يقول أبدًا ما فيها.</translation>
    </message>
</context>
<context>
    <name>spam</name>
    <message>
        <source>Same text as {count} others ({spam} marked as spam, {approved} approved)</source>
        <translation>النص نفسه كما في {count} غيره (مزعج {spam}، مقبول {approved})</translation>
    </message>
    <message>
        <source>Links to {subject}: {spam} spam, {approved} approved</source>
        <translation>روابط إلى {subject}: مزعج {spam}، مقبول {approved}</translation>
    </message>
    <message>
        <source>Names @{subject}: {spam} spam, {approved} approved</source>
        <translation>أسماء @{subject}: مزعج {spam}، مقبول {approved}</translation>
    </message>
    <message>
        <source>Links in the text: {count}</source>
        <translation>الروابط في النص: {count}</translation>
    </message>
    <message>
        <source>Invisible characters: {count}</source>
        <translation>أحرف غير مرئية: {count}</translation>
    </message>
    <message>
        <source>Letters dressed up: {count}</source>
        <translation>أحرف مزخرفة: {count}</translation>
    </message>
    <message>
        <source>Words that mix look-alike letters of two scripts: {count}</source>
        <translation>كلمات تخلط أحرفًا متشابهة من كتابتين: {count}</translation>
    </message>
    <message>
        <source>Words with gaps between their letters: {count}</source>
        <translation>كلمات بين أحرفها فراغات: {count}</translation>
    </message>
    <message>
        <source>On a list: “{subject}”</source>
        <translation>في لائحة: «{subject}»</translation>
    </message>
    <message>
        <source>Known pattern: {subject}</source>
        <translation>نمط معروف: {subject}</translation>
    </message>
    <message>
        <source>“{subject}”: {spam} spam, {approved} approved</source>
        <translation>‏«{subject}»: مزعج {spam}، مقبول {approved}</translation>
    </message>
    <message>
        <source>This author: {spam} marked as spam</source>
        <translation>هذا الكاتب: وُسم {spam} بأنه مزعج</translation>
    </message>
    <message>
        <source>This author was approved {approved} times</source>
        <translation>قُبل لهذا الكاتب: {approved}</translation>
    </message>
    <message>
        <source>calls to visit, follow or write</source>
        <translation>يدعو إلى زيارة أو متابعة أو مراسلة</translation>
    </message>
    <message>
        <source>promises money or low prices</source>
        <translation>يعد بالمال أو بأسعار زهيدة</translation>
    </message>
    <message>
        <source>advertises gambling</source>
        <translation>يعلن عن القمار</translation>
    </message>
    <message>
        <source>advertises pills or sex</source>
        <translation>يعلن عن حبوب أو جنس</translation>
    </message>
    <message>
        <source>promises a prize</source>
        <translation>يعد بجائزة</translation>
    </message>
    <message>
        <source>praises the site in ready-made words</source>
        <translation>يمدح الموقع بكلام جاهز</translation>
    </message>
    <message>
        <source>Very likely spam</source>
        <translation>مزعج على الأرجح جدًا</translation>
    </message>
    <message>
        <source>Perhaps spam</source>
        <translation>ربما مزعج</translation>
    </message>
    <message>
        <source>Not enough decisions yet: {decisions} of {enough}</source>
        <translation>القرارات لا تكفي بعد: {decisions} من {enough}</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>Only web and mail addresses are opened from here.</source>
        <translation>لا تُفتح من هنا إلا عناوين الويب والبريد.</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>فُتح: %1</translation>
    </message>
    <message>
        <source>No program here opens %1</source>
        <translation>لا برنامج هنا يفتح %1</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>%1: %2 comments</source>
        <translation>%1، التعليقات: %2</translation>
    </message>
    <message>
        <source>%1 %2 comments</source>
        <translation>%1، التعليقات: %2</translation>
    </message>
</context>
<context>
    <name>thread</name>
    <message>
        <source>%1 comments nearby</source>
        <translation>التعليقات القريبة: %1</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>التعليقات: %1</translation>
    </message>
    <message>
        <source>Thread  ·  %1</source>
        <translation>سلسلة الردود  ·  %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>this comment</source>
        <translation>هذا التعليق</translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>Nothing waits for this comment.</source>
        <translation>لا شيء ينتظر لهذا التعليق.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>إطلاق</translation>
    </message>
    <message>
        <source>Keep back</source>
        <translation>احتجاز</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>إرسال الآن</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>قراري: %1</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>ترك %1</translation>
    </message>
    <message>
        <source>Theirs: put away</source>
        <translation>قرارهم: إخفاء</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>إلغاء التحديد</translation>
    </message>
    <message>
        <source>Mine: decide again</source>
        <translation>قراري: الحكم من جديد</translation>
    </message>
    <message>
        <source>Theirs: leave as they are</source>
        <translation>قرارهم: تركها كما هي</translation>
    </message>
    <message>
        <source>Mark %1 as spam</source>
        <translation>وسم %1 مزعجة</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
</context>
<context>
    <name>watch</name>
    <message>
        <source>A whole word, in the text or the author&apos;s name</source>
        <translation>كلمة كاملة في النص أو في اسم الكاتب</translation>
    </message>
    <message>
        <source>These words in this order, in the text or the author&apos;s name</source>
        <translation>هذه الكلمات بهذا الترتيب في النص أو في اسم الكاتب</translation>
    </message>
    <message>
        <source>A host: in links and in the text, also a name under it; in e-mails</source>
        <translation>مضيف: في الروابط والنص، وكذلك كل اسم تحته، وفي البريد</translation>
    </message>
    <message>
        <source>An author&apos;s e-mail, or all behind its @</source>
        <translation>بريد كاتب، أو كل ما بعد @ فيه</translation>
    </message>
    <message>
        <source>An address or range that comments come from</source>
        <translation>عنوان أو نطاق تأتي منه التعليقات</translation>
    </message>
    <message>
        <source>No address or range: looked for as it stands, in the text or the author&apos;s name</source>
        <translation>ليس عنوانًا ولا نطاقًا: يُبحث عنه كما كُتب، في النص أو في اسم الكاتب</translation>
    </message>
    <message>
        <source>on this desk&apos;s list: %1</source>
        <translation>في لائحة هذا المكتب: %1</translation>
    </message>
    <message>
        <source>on the site&apos;s moderation list: %1</source>
        <translation>في لائحة الإشراف بالموقع: %1</translation>
    </message>
    <message>
        <source>on the site&apos;s disallowed list: %1</source>
        <translation>في لائحة الممنوعات بالموقع: %1</translation>
    </message>
    <message>
        <source>It stands on this desk&apos;s list already.</source>
        <translation>هي في لائحة هذا المكتب من قبل.</translation>
    </message>
    <message>
        <source>It stands on the site&apos;s moderation list already.</source>
        <translation>هي في لائحة الإشراف بالموقع من قبل.</translation>
    </message>
    <message>
        <source>It stands on the site&apos;s disallowed list already.</source>
        <translation>هي في لائحة الممنوعات بالموقع من قبل.</translation>
    </message>
    <message>
        <source>This desk&apos;s list: %1</source>
        <translation>لائحة هذا المكتب: %1</translation>
    </message>
    <message>
        <source>Moderation list: %1</source>
        <translation>لائحة الإشراف: %1</translation>
    </message>
    <message>
        <source>Disallowed list: %1</source>
        <translation>لائحة الممنوعات: %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>و%1 غيرها</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 w</source>
        <translation>%1 أس</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 سنة</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 دقيقة</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Approve</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>علامة</translation>
    </message>
    <message>
        <source>Take back the flag</source>
        <translation>سحب العلامة</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>قراري</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>قرارهم</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>المهملات</translation>
    </message>
    <message>
        <source>Article in the trash</source>
        <translation>المقال في المهملات</translation>
    </message>
    <message>
        <source>Gone from the site</source>
        <translation>غير موجود في الموقع</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>أُعيد للانتظار</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>وُسم مزعجًا</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليه علامة</translation>
    </message>
    <message>
        <source>Flag taken back</source>
        <translation>سُحبت العلامة</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>استُعيد</translation>
    </message>
    <message>
        <source>Take flag back</source>
        <translation>سحب العلامة</translation>
    </message>
</context>
</TS>
