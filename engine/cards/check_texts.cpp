// Texts against their places on the screen. A quarter of each place stays free for translation: past the limit is a
// warning, past the limit and its quarter an error.
#include "engine/base/text.h"
#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c != ' ' && !inside) ++words;
    inside = c != ' ';
  }
  return words;
}

class Texts {
 public:
  explicit Texts(Finder& finder) : finder_(finder) {}

  void fits(const std::string& text, std::size_t limit, const std::string& pointer) {
    complain(base::length(text), limit, pointer, "characters");
  }

  void feedback(const Feedback& feedback, const std::string& owner) {
    complain(words_in(feedback.quarter) + words_in(feedback.years) + words_in(feedback.counter) +
                 words_in(feedback.right_when),
             50, owner + "/feedback", "words");
  }

 private:
  void complain(std::size_t size, std::size_t limit, const std::string& pointer, const std::string& unit) {
    if (size <= limit) return;
    const std::string message = std::to_string(size) + " " + unit + "; the place takes " + std::to_string(limit);
    if (size * 4 > limit * 5)
      finder_.error("TH121", pointer, message, "shorten it; a quarter more cannot be shown");
    else
      finder_.warning("TH120", pointer, message, "shorten it; the last quarter is kept free for translation");
  }
  Finder& finder_;
};

void check_answers(Texts& texts, const Choice& choice) {
  for (std::size_t i = 0; i < choice.answers.size(); ++i) {
    const ChoiceAnswer& answer = choice.answers[i];
    const std::string owner = step("answers", i);
    texts.fits(answer.title, 38, owner + "/title");
    texts.fits(answer.line, 60, owner + "/line");
    texts.fits(answer.breach, 120, owner + "/breach");
    texts.feedback(answer.feedback, owner);
  }
}

void check_items(Texts& texts, const Order& order) {
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    texts.fits(order.items[i].title, 24, step("items", i) + "/title");
    texts.fits(order.items[i].note, 80, step("items", i) + "/note");
  }
  texts.feedback(order.feedback, "");
}

void check_activities(Texts& texts, const Split& split) {
  for (std::size_t i = 0; i < split.activities.size(); ++i) {
    texts.fits(split.activities[i].title, 24, step("activities", i) + "/title");
    texts.fits(split.activities[i].line, 72, step("activities", i) + "/line");
  }
  texts.feedback(split.feedback, "");
}

void check_duties(Texts& texts, const Ownership& ownership) {
  for (std::size_t i = 0; i < ownership.duties.size(); ++i) {
    const Duty& duty = ownership.duties[i];
    const std::string owner = step("duties", i);
    texts.fits(duty.title, 46, owner + "/title");
    texts.fits(duty.source, 48, owner + "/source");
    texts.fits(duty.because, 90, owner + "/because");
    for (const Duty::Through& through : duty.through)
      texts.fits(through.because, 90, owner + "/lenses/" + std::string(name_of(through.lens)) + "/because");
    for (std::size_t k = 0; k < duty.elsewhere.size(); ++k)
      texts.fits(duty.elsewhere[k].because, 90, owner + step("elsewhere", k) + "/because");
  }
  texts.feedback(ownership.feedback, "");
}

void check_items(Texts& texts, const Selection& selection) {
  for (std::size_t i = 0; i < selection.items.size(); ++i) {
    texts.fits(selection.items[i].title, 24, step("items", i) + "/title");
    texts.fits(selection.items[i].note, 80, step("items", i) + "/note");
  }
  if (selection.goal) texts.fits(selection.goal->text, 90, "/goal/text");
  texts.feedback(selection.feedback, "");
}

void check_talk(Texts& texts, const Conversation& talk) {
  for (std::size_t i = 0; i < talk.interests.size(); ++i)
    texts.fits(talk.interests[i].title, 26, step("interests", i) + "/title");
  for (std::size_t i = 0; i < talk.exchanges.size(); ++i) {
    const std::string owner = step("exchanges", i);
    texts.fits(talk.exchanges[i].says, 110, owner + "/says");
    for (std::size_t k = 0; k < talk.exchanges[i].replies.size(); ++k) {
      const Reply& reply = talk.exchanges[i].replies[k];
      texts.fits(reply.says, 72, owner + step("replies", k) + "/says");
      texts.fits(reply.breach, 120, owner + step("replies", k) + "/breach");
    }
  }
  texts.fits(talk.agreed_line, 110, "/agreed/line");
  texts.fits(talk.refused_line, 110, "/refused/line");
  texts.feedback(talk.feedback, "");
}

void check_evidence(Texts& texts, const Card& card) {
  for (std::size_t i = 0; i < card.ask_first.size(); ++i) {
    const Evidence& evidence = card.ask_first[i];
    const std::string owner = step("ask_first", i);
    texts.fits(evidence.label, 24, owner + "/label");
    texts.fits(evidence.if_yes, 110, owner + "/if_yes");
    texts.fits(evidence.if_no, 110, owner + "/if_no");
    texts.fits(evidence.tells, 110, owner + "/tells");
  }
}

void check_views(Texts& texts, const Card& card) {
  for (const LensRule& rule : card.lenses)
    texts.fits(rule.rule, 110, "/lenses/" + std::string(name_of(rule.lens)) + "/rule");
  for (std::size_t i = 0; i < card.views.size(); ++i) texts.fits(card.views[i].says, 140, step("views", i) + "/says");
  if (!card.flip) return;
  for (std::size_t i = 0; i < card.flip->cues.size(); ++i)
    texts.fits(card.flip->cues[i].text, 60, "/flip" + step("cues", i) + "/text");
  texts.fits(card.flip->because, 110, "/flip/because");
}

}  // namespace

void check_texts(Finder& finder, const std::vector<Ending>& endings) {
  Texts texts(finder);
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const std::string owner = step("endings", i);
    texts.fits(endings[i].title, 48, owner + "/title");
    texts.fits(endings[i].text, 300, owner + "/text");
    texts.fits(endings[i].question, 120, owner + "/question");
  }
}

void check_texts(Finder& finder, const Card& card) {
  Texts texts(finder);
  texts.fits(card.title, 48, "/title");
  texts.fits(card.story, 160, "/story");
  texts.fits(card.question, 48, "/question");
  for (std::size_t i = 0; i < card.know.size(); ++i) {
    texts.fits(card.know[i].text, 75, step("know", i) + "/fact");
    texts.fits(card.know[i].source, 36, step("know", i) + "/source");
  }
  check_evidence(texts, card);
  texts.fits(card.decider_rule, 110, "/decider_rule");
  if (const auto* choice = std::get_if<Choice>(&card.decision)) check_answers(texts, *choice);
  if (const auto* order = std::get_if<Order>(&card.decision)) check_items(texts, *order);
  if (const auto* split = std::get_if<Split>(&card.decision)) check_activities(texts, *split);
  if (const auto* ownership = std::get_if<Ownership>(&card.decision)) check_duties(texts, *ownership);
  if (const auto* selection = std::get_if<Selection>(&card.decision)) check_items(texts, *selection);
  if (const auto* talk = std::get_if<Conversation>(&card.decision)) check_talk(texts, *talk);
  for (const PlacedEffect& placed : effects_of(card))
    texts.fits(placed.effect->because, 90, placed.pointer + "/because");
  check_views(texts, card);
  texts.fits(card.principle, 160, "/principle");
  texts.fits(card.cue, 90, "/cue");
  for (std::size_t i = 0; i < card.returns.size(); ++i)
    texts.fits(card.returns[i].line, 110, step("returns", i) + "/line");
}

}  // namespace two_hats::cards
