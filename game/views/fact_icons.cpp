#include "game/views/fact_icons.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace two_hats::views {
namespace {

// Lower case, words parted by single spaces, one before the first and after the last.
std::string plain(std::string_view text) {
  std::string words = " ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0 || c == '%' || c == '\'')
      words += static_cast<char>(std::tolower(byte));
    else if (words.back() != ' ')
      words += ' ';
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

// One of these begins a word: "fault" finds "faults", "call " only "call".
bool has(const std::string& words, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return words.find(" " + std::string(start)) != std::string::npos; });
}

bool opens(const std::string& words, std::initializer_list<std::string_view> verbs) {
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](std::string_view verb) { return words.starts_with(" " + std::string(verb) + " "); });
}

struct Rule {
  const char* icon;
  std::initializer_list<std::string_view> starts;
};

// What a fact is about; the first rule that finds a word decides.
bool about_money(const std::string& words) {
  return has(words, {"€", "pays ", "pay ", "paid ", "price", "fee ", "fees ", "cost", "revenue", "budget", "wages ",
                     "euros ", "cash ", "repaid ", "invoice"});
}
bool about_the_unknown(const std::string& words) {
  return has(words, {"nobody ", "no one ", "not been sized", "has not ", "never ", "unknown ", "guess"});
}
bool about_the_code(const std::string& words) {
  return has(words, {"engine", "fault", "rewrite", "rebuild", "bug", "build ", "builds ", "code ", "test lab",
                     "test bench", "night call", "nights ", "outage", "releas", "doubled ", "broke "});
}
bool about_size(const std::string& words) {
  return has(words, {"point", "sized ", "team weeks ", "a first version", "of a team ", "half a developer",
                     "sprint of work", "days of ", "weeks of the whole"});
}
bool about_a_date(const std::string& words) {
  return has(words,
             {"week",   "monday", "tuesday", "thursday",  "friday",  "saturday", "january",  "march ", "april",
              "june ",  "july",   "august",  "september", "october", "november", "december", "spring", "autumn",
              "winter", "date ",  "dates ",  "date's ",   "by law ", "until ",   "meets ",   "hours ", "the 20th "});
}
bool about_what_needs_what(const std::string& words) {
  return has(words, {"needs the ", "need the ", "need one ", "needs b ", "stands on b ", "stands on c ", "stand on b ",
                     "useless without ", "wait for one "});
}
bool about_waiting(const std::string& words) {
  return has(words, {"wait", "minutes ", "days ", "late ", "a day ", "years ", "years' ", "took a year "});
}
bool about_rules(const std::string& words) {
  return has(words, {"law ", "laws ", "act ", "contract", "scrum guide", "sprint goal", "product goal", "scrum ",
                     "the office "});
}
bool about_people(const std::string& words) {
  return has(words, {"clerks ", "people ", "developers ", "developer ", "teams ", "team ", "buyers ", "customers ",
                     "members ", "you "});
}
bool about_shares(const std::string& words) {
  return has(words,
             {"%", "of ten ", "in ten ", "of three ", "in three ", "of nine ", "of four ", "in four ", "of five ",
              "in five ", "in eight ", "third ", "quarter ", "half ", "fifth ", "more than ", "fewer ", "times "});
}

}  // namespace

std::string fact_icon(std::string_view text, std::string_view source) {
  const std::string words = plain(text), from = plain(source);
  if (about_the_unknown(words)) return "question";
  if (about_what_needs_what(words)) return "link";
  if (about_money(words)) return "dollar";
  if (about_the_code(words)) return "debt";
  if (about_size(words)) return "stopwatch";
  if (about_rules(words)) return "book";
  if (about_shares(words)) return "chart";
  if (about_a_date(words)) return "calendar";
  if (about_waiting(words)) return "clock";
  static const Rule kSources[] = {
      {"phone", {"call", "support ", "rang "}},
      {"speech", {"letter", "mail", "note", "visit", "interview", "talk", "win notes", "exit"}},
      {"chart", {"log ", "survey", "count", "usage", "forecast", "register", "actuary", "sales ", "billing"}},
      {"dollar", {"finance", "wages", "bank "}},
      {"book", {"guide", "act ", "annex", "slide", "report", "web page", "site "}},
      {"calendar", {"calendar", "rota ", "invitation", "board meeting"}}};
  for (const Rule& rule : kSources)
    if (has(from, rule.starts)) return rule.icon;
  if (about_people(words)) return "people";
  return "clipboard";
}

std::string ask_icon(std::string_view label) {
  const std::string words = plain(label);
  if (has(words, {"sized ", "size ", "diary"})) return "stopwatch";
  if (opens(words, {"ring", "call", "phone"}) || has(words, {"'s call "})) return "phone";
  if (has(words, {"price", "fees ", "margin", "rates ", "quoted ", "buy ", "terms ", "quote "})) return "dollar";
  if (opens(words, {"ask", "poll", "text", "wake", "hear", "tell", "talk", "have"})) return "speech";
  if (opens(words, {"read", "open", "study", "recall"})) return "book";
  if (opens(words, {"count", "compare", "log", "survey", "trace", "sort", "check"})) return "chart";
  if (opens(words, {"run", "try", "replay", "model", "test"}) || has(words, {"load test"})) return "gear";
  if (opens(words, {"visit", "sit", "stand", "walk", "follow", "show", "spend", "lunch", "two"}) ||
      has(words, {"in person", "with "}))
    return "people";
  return "magnifier";
}

}  // namespace two_hats::views
