#include "game/views/fact_icons.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace two_hats::views {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether `start` is what `text` goes on with. A space in it stands for the end of a word and whatever parts it from
// the next: "sprint goal" finds "Sprint-Goals", "call " no "caller".
bool goes_on_with(std::string_view text, std::string_view start) {
  std::size_t at = 0;
  for (const char c : start) {
    if (c != ' ') {
      if (at >= text.size() || lower(text[at++]) != c) return false;
      continue;
    }
    if (at < text.size() && is_letter(text[at])) return false;
    while (at < text.size() && !is_letter(text[at])) ++at;
  }
  return true;
}

// Whether a word of `text` begins so; a sign, such as %, may stand anywhere.
bool has(std::string_view text, std::string_view start) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((at == 0 || !is_letter(text[at - 1]) || !is_letter(start.front())) && goes_on_with(text.substr(at), start))
      return true;
  return false;
}

// Where a rule looks: in what a fact says or where it is from, anywhere in a question or at its beginning.
enum class In { fact, source, question, opening };

struct Rule {
  In in;
  std::string_view icon;
  std::string_view english, german;  // lower case, parted by "|": beginnings of words, whole ones with a space
};

// The first rule that finds a word decides. They are words of the trade: what only one pack's story says has no place
// here. A language that packs are translated into gets its words beside the others.
constexpr Rule kRules[] = {
    // What a fact says.
    {In::fact, "question", "nobody |no one |never |unknown|unclear|guess",
     "niemand|nie |niemals |unbekannt|unklar|vermut"},
    {In::fact, "link", "needs the |need the |needs one |need one |useless without |depend|builds on |build on ",
     "braucht d|brauchen d|setzt vor|nutzlos ohne |abhängig|hängt von |hängen von |baut auf |bauen auf "},
    {In::fact, "dollar",
     "€|euro|pay |pays |paid |paying |price|fee |fees |cost|cash |revenue|profit|budget|invoice|wage|salar",
     "zahlt |bezahl|preis|gebühr|kosten|geld|umsatz|umsätz|gewinn|rechnung|lohn |löhn|gehalt |gehält"},
    {In::fact, "debt",
     "fault|bug |bugs |code |rewrite|rebuil|refactor|engine|build |builds |releas|fail|broke |outage|incident|"
     "technical debt",
     "fehler|fehlgeschlagen|neubau|umbau|neu geschrieben|ausfall |ausfäll|störung|technische schuld"},
    {In::fact, "stopwatch", "point |points |sized |estimat|capacity|velocity|of a team |sprint of work",
     "punkt |punkte|schätz|geschätz|aufwand|kapazität|eines teams "},
    {In::fact, "book", "law |laws |the act |contract|licen|regulat|scrum |sprint goal|product goal",
     "gesetz|vertrag|verträg|lizenz|vorschrift|sprint ziel|produkt ziel"},
    {In::fact, "chart",
     "%|per cent|half |third of |quarter of |a third |a quarter |a fifth |of ten |in ten |in two |in three |in four |"
     "in five |of two |of three |of four |of five |out of |more than |fewer |times ",
     "prozent|hälfte|drittel|ein viertel |fünftel|von zehn |von zwei |von drei |von vier |von fünf |mehr als |"
     "weniger "},
    {In::fact, "calendar",
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march |april|june |july|august|"
     "september|october|november|december|spring |summer|autumn|winter|week|date |dates |deadline|until ",
     "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz |juni |juli |oktober|dezember|"
     "frühling|frühjahr|sommer|herbst|woche|termin |termine|frist|bis "},
    {In::fact, "clock", "wait|minutes |hours |day |days |months |years |late |later |delay",
     "wart|minuten |stunden |tag |tage |tagen |monate |monaten |jahre |jahren |spät|verspät|verzöger"},
    // Where it is from.
    {In::source, "phone", "call |calls |phone|support |rang ", "anruf|telefon"},
    {In::source, "speech", "letter|mail|note |notes |ticket|visit|interview|talk|chat", "brief|notiz|besuch|gespräch"},
    {In::source, "chart", "log |logs |survey|count|usage|statistic|forecast|register|billing",
     "protokoll|umfrage|zählung|nutzung|prognose|verzeichnis|abrechnung"},
    {In::source, "dollar", "finance|bank |wages ", "finanz|lohn|löhne"},
    {In::source, "book", "guide|act |law |contract|report|site |web |page|archive",
     "leitfaden|gesetz|vertrag|bericht|webseite|seite |archiv"},
    {In::source, "calendar", "calendar|rota |roadmap|invitation", "kalender|dienstplan|einladung"},
    {In::fact, "people", "people|team|developer|customer|buyer|user|member|colleague|staff",
     "leute|mensch|kund|käufer|nutzer|mitglied|kolleg|personal"},
    // What is asked. In English the verb comes first, in German last.
    {In::question, "stopwatch", "size |sized |estimat", "schätz"},
    {In::opening, "phone", "ring |call |phone ", ""},
    {In::question, "phone", "", "anruf|telefon"},
    {In::question, "dollar", "price|fee |fees |margin|rate |rates |quote|cost|buy ",
     "preis|gebühr|marge|honorar|angebot|kosten|kaufen "},
    {In::opening, "speech", "ask |tell |hear |talk |text |write |poll |have ", ""},
    {In::question, "speech", "", "fragen |befragen |anhören |sprechen |schreiben |anschreiben "},
    {In::opening, "book", "read |open |study |look up ", ""},
    {In::question, "book", "", "lesen |nachlesen |aufschlagen |öffnen "},
    {In::opening, "chart", "count |compare |log |survey |measure |sort |trace |check ", ""},
    {In::question, "chart", "", "zählen |nachzählen |vergleichen |messen |umfrage|ordnen |prüfen "},
    {In::opening, "gear", "run |try |test |replay |model |simulate ", ""},
    {In::question, "gear", "load test", "lasttest|testen |versuchen |ausprobieren |nachspielen |simulieren "},
    {In::opening, "people", "visit |meet |sit |stand |walk |follow |show |spend ", ""},
    {In::question, "people", "in person|with ", "besuchen |treffen |begleiten |zeigen |mit "},
};

// One of these words.
bool finds_one(std::string_view text, In in, std::string_view words) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find('|'));
    if (in == In::opening ? goes_on_with(text, word) : has(text, word)) return true;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return false;
}

bool finds(const Rule& rule, std::string_view text) {
  return finds_one(text, rule.in, rule.english) || finds_one(text, rule.in, rule.german);
}

}  // namespace

std::string fact_icon(std::string_view told, std::string_view from) {
  const std::string text = base::with_plain_quotes(told), source = base::with_plain_quotes(from);
  for (const Rule& rule : kRules)
    if ((rule.in == In::fact && finds(rule, text)) || (rule.in == In::source && finds(rule, source)))
      return std::string(rule.icon);
  return "clipboard";
}

std::string ask_icon(std::string_view asked) {
  const std::string label = base::with_plain_quotes(asked);
  for (const Rule& rule : kRules)
    if ((rule.in == In::question || rule.in == In::opening) && finds(rule, label)) return std::string(rule.icon);
  return "magnifier";
}

}  // namespace two_hats::views
