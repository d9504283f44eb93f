#include "engine/cards/texts.h"

#include <type_traits>

#include "engine/cards/finder.h"

namespace two_hats::cards {
namespace {

// Walks through a Card or const Card, a Pack or const Pack; `visit` takes texts of the same constness.
template <typename Visit>
class Walk {
 public:
  explicit Walk(const Visit& visit) : visit_(visit) {}

  template <typename Thing>
  void card(Thing& card) {
    text(card.title, "/title");
    text(card.story, "/story");
    text(card.question, "/question");
    each(card.know, "know", "", [&](auto& fact, const std::string& at) {
      text(fact.text, at + "/fact");
      text(fact.source, at + "/source");
    });
    each(card.ask_first, "ask_first", "", [&](auto& evidence, const std::string& at) {
      text(evidence.label, at + "/label");
      text(evidence.if_yes, at + "/if_yes");
      text(evidence.if_no, at + "/if_no");
      text(evidence.tells, at + "/tells");
    });
    text(card.decider_rule, "/decider_rule");
    std::visit([&](auto& decision) { form(decision); }, card.decision);
    text(card.principle, "/principle");
    text(card.cue, "/cue");
    each(card.returns, "returns", "", [&](auto& later, const std::string& at) { text(later.line, at + "/line"); });
    for (auto& rule : card.lenses) text(rule.rule, "/lenses/" + std::string(name_of(rule.lens)) + "/rule");
    each(card.views, "views", "", [&](auto& view, const std::string& at) { text(view.says, at + "/says"); });
    if (!card.flip) return;
    each(card.flip->cues, "cues", "/flip", [&](auto& cue, const std::string& at) { text(cue.text, at + "/text"); });
    text(card.flip->because, "/flip/because");
  }

  template <typename Thing>
  void pack(Thing& pack) {
    text(pack.title, "/title");
    text(pack.company, "/company");
    text(pack.product, "/product");
    text(pack.summary, "/summary");
    each(pack.people, "people", "", [&](auto& person, const std::string& at) {
      text(person.name, at + "/name");
      text(person.role, at + "/role");
      text(person.wants, at + "/wants");
      text(person.fears, at + "/fears");
      text(person.watches, at + "/watches");
    });
    each(pack.endings, "endings", "", [&](auto& ending, const std::string& at) {
      text(ending.title, at + "/title");
      text(ending.text, at + "/text");
      text(ending.question, at + "/question");
    });
  }

 private:
  template <typename Text>
  void text(Text& words, const std::string& pointer) {
    if (!words.empty()) visit_(words, pointer);
  }
  template <typename List, typename Each>
  void each(List& list, std::string_view name, const std::string& owner, Each visit) {
    for (std::size_t i = 0; i < list.size(); ++i) visit(list[i], owner + step(name, i));
  }
  template <typename Told>
  void feedback(Told& told, const std::string& owner) {
    text(told.quarter, owner + "/feedback/quarter");
    text(told.years, owner + "/feedback/years");
    text(told.counter, owner + "/feedback/counter");
    text(told.right_when, owner + "/feedback/right_when");
  }
  template <typename Effects>
  void effects(Effects& list, const std::string& owner) {
    each(list, "effects", owner, [&](auto& effect, const std::string& at) { text(effect.because, at + "/because"); });
  }

  template <typename Form>
  void form(Form& form) {
    using Plain = std::remove_const_t<Form>;
    if constexpr (std::is_same_v<Plain, Choice>) answers(form.answers);
    if constexpr (std::is_same_v<Plain, Split>) activities(form.activities);
    if constexpr (std::is_same_v<Plain, Ownership>) duties(form.duties);
    if constexpr (std::is_same_v<Plain, Conversation>) talk(form);
    if constexpr (std::is_same_v<Plain, Order> || std::is_same_v<Plain, Selection>) {
      each(form.items, "items", "", [&](auto& item, const std::string& at) {
        text(item.title, at + "/title");
        text(item.note, at + "/note");
      });
    }
    if constexpr (std::is_same_v<Plain, Selection>) {
      if (form.goal) text(form.goal->text, "/goal/text");
    }
    if constexpr (!std::is_same_v<Plain, Choice>) feedback(form.feedback, "");
  }
  template <typename Answers>
  void answers(Answers& list) {
    each(list, "answers", "", [&](auto& answer, const std::string& at) {
      text(answer.title, at + "/title");
      text(answer.line, at + "/line");
      text(answer.breach, at + "/breach");
      effects(answer.effects, at);
      feedback(answer.feedback, at);
    });
  }
  template <typename Activities>
  void activities(Activities& list) {
    each(list, "activities", "", [&](auto& activity, const std::string& at) {
      text(activity.title, at + "/title");
      text(activity.line, at + "/line");
      effects(activity.effects, at);
    });
  }
  template <typename Duties>
  void duties(Duties& list) {
    each(list, "duties", "", [&](auto& duty, const std::string& at) {
      text(duty.title, at + "/title");
      text(duty.source, at + "/source");
      text(duty.because, at + "/because");
      each(duty.elsewhere, "elsewhere", at, [&](auto& elsewhere, const std::string& there) {
        text(elsewhere.because, there + "/because");
        effects(elsewhere.effects, there);
      });
      for (auto& through : duty.through)
        text(through.because, at + "/lenses/" + std::string(name_of(through.lens)) + "/because");
    });
  }
  template <typename Talk>
  void talk(Talk& talk) {
    each(talk.interests, "interests", "",
         [&](auto& interest, const std::string& at) { text(interest.title, at + "/title"); });
    each(talk.exchanges, "exchanges", "", [&](auto& exchange, const std::string& at) {
      text(exchange.says, at + "/says");
      each(exchange.replies, "replies", at, [&](auto& reply, const std::string& there) {
        text(reply.says, there + "/says");
        text(reply.breach, there + "/breach");
        effects(reply.effects, there);
      });
    });
    text(talk.agreed_line, "/agreed/line");
    effects(talk.agreed, "/agreed");
    text(talk.refused_line, "/refused/line");
    effects(talk.refused, "/refused");
  }

  const Visit& visit_;
};

}  // namespace

void change_texts(Card& card, const TextChange& change) { Walk(change).card(card); }
void change_texts(Pack& pack, const TextChange& change) { Walk(change).pack(pack); }
void read_texts(const Card& card, const TextReader& read) { Walk(read).card(card); }
void read_texts(const Pack& pack, const TextReader& read) { Walk(read).pack(pack); }

}  // namespace two_hats::cards
