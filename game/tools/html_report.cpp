#include "game/tools/html_report.h"

#include "engine/base/text.h"

namespace two_hats::tools {
namespace {

constexpr std::string_view kStyle = R"(
:root{--bg:#F3ECDF;--surface:#FFFBF4;--sunken:#E9E0D0;--line:#D9CDB9;--ink:#221A2B;--ink2:#5A5060;--pm:#A93A12;
--po:#0A6F79;--short:#B07300;--short-text:#7A4E00;--long:#3F3BAA;--long-text:#37399A;--good:#197653;--bad:#8A0F45;--warn:#8A5600}
@media (prefers-color-scheme:dark){:root{--bg:#17121F;--surface:#231C2D;--sunken:#2F2639;--line:#40364C;--ink:#F6EFE4;
--ink2:#C0B5C7;--pm:#F07C3C;--po:#45BCC2;--short:#FACB57;--short-text:#FACF6B;--long:#A2A4F7;--long-text:#B7B8FB;
--good:#86E0B4;--bad:#F0688F;--warn:#FACB57}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1rem;max-width:78rem;background:var(--bg);color:var(--ink);
font:16px/1.5 Inter,"Noto Sans",system-ui,sans-serif}
h1{margin:0 0 .5rem;font-size:2rem}h2{margin:0;font-size:1.5rem}h3{margin:1.5rem 0 .5rem;font-size:1.15rem}
h4{margin:0;font-size:1rem}h5{margin:.75rem 0 .25rem;font-size:.95rem}
a{color:inherit}.soft{color:var(--ink2)}.story{font-size:1.15rem}
section{margin:1.5rem 0;padding:1.5rem;background:var(--surface);border:1px solid var(--line);border-radius:14px}
.hat-pm{border-top:6px solid var(--pm)}.hat-po{border-top:6px solid var(--po)}
.hat-both{border-top:6px solid var(--pm);border-bottom:6px solid var(--po)}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
.rating th,.rating td,.coverage th,.coverage td{padding:.3rem .4rem}.rating,.coverage{font-size:.8125rem}
.charts{overflow-x:auto}.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th.short,td.short{color:var(--short-text)}th.long,td.long{color:var(--long-text)}
.answer{margin:.75rem 0;padding:.75rem 1rem;background:var(--bg);border-radius:10px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.5rem 0}dt{color:var(--ink2)}dd{margin:0}
code{font-size:.875em;background:var(--sunken);padding:0 .3em;border-radius:4px}
summary{cursor:pointer;padding:.25rem 0}.error{color:var(--bad)}.warning{color:var(--warn)}.clean{color:var(--good)}
svg{display:block;width:100%;min-width:34rem;max-width:45rem;height:auto;margin:1rem 0}svg text{fill:var(--ink);font-size:12px}
svg .head{font-size:14px;font-weight:600}.grid{stroke:var(--line)}.zero{stroke:var(--ink2);stroke-width:1.5}
line.short,line.long{stroke-width:3}line.short,circle.short{stroke:var(--short)}line.long,circle.long{stroke:var(--long)}
circle{stroke-width:2}circle.short.full{fill:var(--short)}circle.long.full{fill:var(--long)}circle.hollow{fill:var(--surface)}
@media print{svg{min-width:0}:root{--bg:#fff;--surface:#fff}body{max-width:none;padding:0}section{border-radius:0;padding:.5rem}
.card{break-before:page}tr,svg,.answer{break-inside:avoid}}
)";

Markup diagnostics_of(const std::vector<loading::Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return element("p", {{"class", "clean"}}, text("Nothing is wrong with this pack."));
  Markup made;
  for (const loading::Diagnostic& d : diagnostics) {
    const bool error = d.severity == loading::Severity::error;
    const std::string place =
        d.line == 0 ? d.file : d.file + ":" + std::to_string(d.line) + ":" + std::to_string(d.column);
    made += element("li", element("b", {{"class", error ? "error" : "warning"}}, text(d.code)) + text(" ") +
                              element("code", place) + text(" " + d.message + (d.hint.empty() ? "" : ". ")) +
                              element("span", {{"class", "soft"}}, text(d.hint)));
  }
  return element("ul", made);
}

Markup coverage_table(const cards::Pack& pack, const std::vector<Covered>& coverage) {
  Markup hats = element("th", Markup{}), kinds = element("th", {{"scope", "col"}}, text("Competency")), rows;
  for (std::size_t hat = 0; hat < kHatCount; ++hat) {
    const std::string name(cards::name_of(static_cast<cards::Hat>(hat)));
    hats += element("th", {{"colspan", std::to_string(kKindCount)}}, text(name));
    for (std::size_t kind = 0; kind < kKindCount; ++kind)
      kinds += element("th", {{"scope", "col"}}, text(cards::name_of(static_cast<cards::Kind>(kind))));
  }
  for (const Covered& covered : coverage) {
    const cards::Competency* competency = pack.competency(covered.competency);
    Markup cells = element("th", {{"scope", "row"}}, text(competency ? competency->name : covered.competency));
    for (const auto& of_hat : covered.cards)
      for (const int count : of_hat)
        cells += element("td", {{"class", "number"}}, text(count == 0 ? "·" : std::to_string(count)));
    rows += element("tr", cells);
  }
  return element("div", {{"class", "wide"}},
                 element("table", {{"class", "coverage"}},
                         element("thead", element("tr", hats) + element("tr", kinds)) + element("tbody", rows)));
}

Markup contents_of(const cards::Pack& pack) {
  Markup made;
  for (const cards::Card& card : pack.cards)
    made += element("li", link_to_card(pack, card.id) + element("span", {{"class", "soft"}},
                                                                text(" " + std::string(cards::name_of(card.kind())) +
                                                                     ", " + std::string(cards::name_of(card.hat)))));
  return element("nav", {{"aria-label", "Cards"}}, element("ol", made));
}

Markup summary_of(const Checked& checked) {
  std::string counts = std::to_string(checked.cards) + (checked.cards == 1 ? " card" : " cards");
  for (const auto& [kind, count] : checked.kinds) counts += ", " + std::to_string(count) + " " + kind;
  const cards::Pack& pack = *checked.pack;
  return element("p", pack.summary) +
         element("p", {{"class", "soft"}},
                 text(pack.company + ", " + pack.product + ". Version " + pack.version + ".")) +
         element("p", counts + ": " + count_in_words(checked.diagnostics) + ".");
}

}  // namespace

std::string html_report(const std::string& name, const Checked& checked,
                        const std::vector<std::optional<scoring::CardRating>>& ratings) {
  const std::string title = checked.pack ? checked.pack->title : name;
  Markup page = element("h1", title);
  if (checked.pack) page += summary_of(checked);
  page += element("section", {{"id", "problems"}}, element("h2", "Problems") + diagnostics_of(checked.diagnostics));
  if (checked.pack) {
    const cards::Pack& pack = *checked.pack;
    page +=
        element("section", {{"id", "coverage"}}, element("h2", "Coverage") + coverage_table(pack, checked.coverage));
    page += element("section", {{"id", "cards"}}, element("h2", "Cards") + contents_of(pack));
    for (std::size_t i = 0; i < pack.cards.size(); ++i)
      page += card_section(pack, pack.cards[i], i < ratings.size() ? ratings[i] : std::nullopt);
  }
  const std::string language = checked.pack ? checked.pack->language : "en";
  const Markup head = Markup{"<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>"} +
                      element("title", title) + Markup{"<style>" + std::string(kStyle) + "</style>"};
  return "<!DOCTYPE html>\n" +
         element("html", {{"lang", language}}, element("head", head) + element("body", element("main", page))).html +
         "\n";
}

}  // namespace two_hats::tools
