#include "tests/bench/naive_model.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/bench/naive_flows.h"

namespace two_hats::bench {
namespace {

using namespace product;

class NaivePath {
 public:
  NaivePath(const Parameters& parameters, const World& world, const Plan& plan, const Values& values,
            std::uint64_t seed)
      : c_(parameters), stage_(parameters.preset(world.stage)), plan_(plan), v_(values), s_(world.state), luck_(seed) {
    week_revenue_ = s_[Stock::customers] * stage_.price;
    developers_ = s_[Stock::veterans];
    other_people_ = stage_.people - stage_.opening[Stock::veterans];
  }

  NaiveResult run() {
    NaiveResult result;
    double churn = 0;
    bool alive = true;
    for (int week = 0; week < kHorizonWeeks; ++week) {
      direct_ = mishap_ = 0;
      const Flows flows = effects(week);
      shocks(flows);
      const double margin = step(flows, churn);
      if (!alive) continue;
      s_[Stock::cash] += margin;
      const double worth = margin * std::pow(1 + stage_.discount, -week / 52.0);
      (week < kQuarterWeeks ? result.short_value : result.long_value) += worth;
      if (s_[Stock::cash] < 0) alive = false;
    }
    if (alive) {
      result.long_value += s_[Stock::customers] * stage_.price * price_ * stage_.gross_margin * 52 *
                           v(Parameter::terminal_share) / (52 * churn + stage_.discount) *
                           std::pow(1 + stage_.discount, -3);
    }
    return result;
  }

 private:
  double v(Parameter p) const { return v_[static_cast<std::size_t>(p)]; }
  double c(Constant k) const { return c_[k]; }
  double normal() { return normal_(luck_); }
  double uniform() { return uniform_(luck_); }

  Flows effects(int week) {
    Flows f;
    f.features = stage_.share_features;
    f.debt = stage_.share_debt;
    f.improvement = stage_.share_improvement;
    f.discovery = stage_.share_discovery;
    for (const Effect& effect : plan_.effects) {
      const bool flow = is_flow(effect.target);
      if (!flow && effect.start_week == week) change_stock(effect);
      const bool active = week >= effect.start_week && (effect.weeks == 0 || week < effect.start_week + effect.weeks);
      if (flow && active) change_flow(f, effect, week_revenue_);
    }
    return f;
  }

  void change_stock(const Effect& effect) {
    if (effect.target == Target::money) {
      direct_ += effect.size * week_revenue_;
    } else if (effect.target == Target::people) {
      s_[Stock::newcomers] += effect.size * developers_;
      direct_ -= std::max(0.0, effect.size) * developers_ * c(Constant::hiring_cost) * stage_.wage;
    } else {
      double& level = s_.stocks[static_cast<std::size_t>(effect.target)];
      level = effect.operation == Operation::add ? level + effect.size : level * effect.size;
    }
  }

  void shocks(const Flows& f) {
    capacity_luck_ = std::max(0.0, 1 + c(Constant::capacity_noise) * normal());
    hit_luck_ = normal();
    s_[Stock::tide] = c(Constant::tide_memory) * s_[Stock::tide] + c(Constant::tide_noise) * normal();
    const double debt = s_[Stock::debt] - c(Constant::reference_debt);
    const double usual = c(Constant::reference_trust);
    if (uniform() < v(Parameter::competitor_rate) / 52) {
      s_[Stock::fit] -= c(Constant::competitor_fit) *
                        (c(Constant::competitor_blind) - c(Constant::competitor_known) * s_[Stock::knowledge]);
    }
    if (uniform() < v(Parameter::drift_rate) / 52) {
      s_[Stock::fit] -=
          c(Constant::drift_fit) * (c(Constant::drift_blind) - c(Constant::drift_known) * s_[Stock::knowledge]);
      s_[Stock::knowledge] *= c(Constant::drift_knowledge);
    }
    s_[Stock::fit] = std::max(0.0, s_[Stock::fit]);
    if (uniform() < v(Parameter::outage_rate) / 52 * std::exp(c(Constant::outage_debt) * debt) * f.outage) {
      mishap_ += c(Constant::outage_money) * s_[Stock::customers] * stage_.price * f.price;
      s_[Stock::customers] *= c(Constant::outage_customers);
      s_[Stock::trust_customers] -= s_[Stock::trust_customers] / (c(Constant::trust_memory) + 1);
      s_[Stock::trust_executives] -= c(Constant::outage_executives);
      s_[Stock::incident_load] += c(Constant::outage_incidents);
    }
    if (uniform() < v(Parameter::regulator_rate) * stage_.regulator_weight / 52 *
                        std::exp(-c(Constant::regulator_trust) * (s_[Stock::trust_partner] - usual))) {
      mishap_ += c(Constant::regulator_money) * s_[Stock::customers] * stage_.price * f.price;
      s_[Stock::trust_executives] -= c(Constant::regulator_executives);
      s_[Stock::incident_load] += c(Constant::regulator_incidents);
      s_[Stock::adoption_pause] = std::max(s_[Stock::adoption_pause], c(Constant::regulator_pause));
    }
    const double people = s_[Stock::veterans] + s_[Stock::newcomers];
    const double mood = c(Constant::leave_fatigue) * s_[Stock::fatigue] -
                        c(Constant::leave_trust) * (s_[Stock::trust_developers] - usual);
    if (uniform() < people * v(Parameter::leaving_rate) / 52 * std::exp(mood) * f.leave && s_[Stock::veterans] >= 1.5) {
      s_[Stock::veterans] -= 1;
      s_[Stock::vacancies] += 1;
      s_[Stock::capability] *= 1 - c(Constant::leave_capability) / people;
      s_[Stock::knowledge] *= 1 - c(Constant::leave_knowledge) / people;
    }
  }

  static double clamped(double x) { return std::clamp(x, 0.0, 1.0); }

  double crew(double newcomers, double veterans) const {
    const double team = (newcomers + veterans) / stage_.teams;
    const double together =
        1 - v(Parameter::communication) * team * team - c(Constant::team_overhead) * (stage_.teams - 1);
    return (v(Parameter::newcomer_productivity) * newcomers +
            c(Constant::veteran_productivity) * std::max(0.0, veterans - v(Parameter::training_load) * newcomers)) *
           std::max(0.0, together);
  }

  double speed(double debt) const { return 1 / (1 + c(Constant::speed_per_debt) * debt); }

  double hours_yield(double hours) const {
    const double from = c(Constant::hours_threshold), to = c(Constant::hours_limit);
    if (hours <= from) return hours;
    const double extra = std::min(hours, to) - from;
    return from + extra - extra * extra / c(Constant::hours_curve);
  }

  double step(const Flows& f, double& churn_out) {
    const State now = s_;
    const double debt = now[Stock::debt], debt_gap = debt - c(Constant::reference_debt);
    const double usual = c(Constant::reference_trust);
    const double fit = now[Stock::fit], known = now[Stock::knowledge], tired = now[Stock::fatigue];
    const double people = now[Stock::veterans] + now[Stock::newcomers];
    const double hours = c(Constant::standard_hours) + f.hours;
    const double output = crew(now[Stock::newcomers], now[Stock::veterans]) / crew(0, stage_.opening[Stock::veterans]) *
                          now[Stock::capability] * hours_yield(hours) / c(Constant::standard_hours) *
                          std::max(0.0, 1 - v(Parameter::fatigue_cost) * tired) * speed(debt) /
                          speed(c(Constant::reference_debt)) *
                          (1 + v(Parameter::developer_trust_capacity) * (now[Stock::trust_developers] - usual)) *
                          capacity_luck_ * f.capacity;
    const double distrust =
        std::max(0.0, usual - now[Stock::trust_executives]) + std::max(0.0, usual - now[Stock::trust_sales]);
    const double unplanned = std::clamp(v(Parameter::unplanned_floor) + v(Parameter::unplanned_debt) * debt +
                                            v(Parameter::distrust_interrupts) * distrust + now[Stock::incident_load] +
                                            f.unplanned + c(Constant::oversight_reports) * now[Stock::oversight],
                                        0.0, c(Constant::unplanned_limit));
    const double planned = output * (1 - unplanned);

    const double need_team = c(Constant::need_team_base) + c(Constant::need_team_per_person) * people;
    const double need_market = c(Constant::need_market_base) + c(Constant::need_market_per_person) * people;
    double team = c(Constant::attention_owner) * stage_.owner_seats, market = c(Constant::attention_manager);
    if (stage_.both_hats) {
      team = std::min(need_team, c(Constant::attention_one_team_limit) * c(Constant::attention_one_person));
      market = c(Constant::attention_one_person) - team;
    }
    const double market_covered = clamped(std::min(1.0, market / need_market) + f.market);
    const double team_covered = clamped(std::min(1.0, team / need_team) + f.team);

    const double autopilot = std::clamp(c(Constant::autopilot_debt_gain) * (debt - stage_.opening[Stock::debt]),
                                        c(Constant::autopilot_debt_low), c(Constant::autopilot_debt_high));
    const double debt_share = std::max(0.0, f.debt + autopilot);
    const double meant = std::max(0.0, f.discovery), improvement_share = std::max(0.0, f.improvement);
    const double framed =
        c(Constant::framed_discovery_floor) + (1 - c(Constant::framed_discovery_floor)) * market_covered;
    const double discovery_share = meant * framed;
    const double feature_share = std::max(0.0, f.features) + meant - discovery_share;
    const double part = planned / std::max(1e-9, feature_share + debt_share + improvement_share + discovery_share);
    const double features = part * feature_share;
    const double rework =
        std::min(c(Constant::rework_limit), v(Parameter::rework_floor) +
                                                v(Parameter::rework_unclear) * (1 - now[Stock::clarity]) +
                                                c(Constant::rework_fatigue) * tired);
    const double useful = features * (1 - rework);

    const double floor = c(Constant::hit_alignment_floor);
    const double chosen = v(Parameter::hit_rate_blind) +
                          (v(Parameter::hit_rate_informed) - v(Parameter::hit_rate_blind)) * known *
                              (floor + (1 - floor) * now[Stock::alignment]) +
                          f.hit_rate;
    const double ordered =
        std::min(1.0, c(Constant::override_share) * std::max(0.0, usual - now[Stock::trust_executives]) +
                          c(Constant::oversight_orders) * now[Stock::oversight]);
    const double chance = clamped((1 - ordered) * chosen + ordered * c(Constant::override_hit_rate));
    const double items = std::max(1.0, people * c(Constant::items_per_person));
    const double hits = clamped(chance + hit_luck_ * std::sqrt(chance * (1 - chance) / items));
    const double released = now[Stock::work_in_flight] / stage_.release_lag;

    const double care = 1 + c(Constant::rush_debt) * f.rush + v(Parameter::debt_contagion) * debt +
                        v(Parameter::fatigue_errors) * tired;
    s_[Stock::debt] = clamped(debt + v(Parameter::debt_per_output) * features * care * f.debt_growth * (1 - debt) -
                              v(Parameter::debt_removed) * part * debt_share / c(Constant::debt_work_reference) * debt);
    const double effort = std::max(1e-12, part * improvement_share) / c(Constant::improvement_reference);
    const double settles =
        std::min(c(Constant::capability_limit),
                 v(Parameter::capability_floor) +
                     (1 - v(Parameter::capability_floor)) * std::pow(effort, v(Parameter::improvement_returns)));
    s_[Stock::capability] += (settles - now[Stock::capability]) / v(Parameter::capability_weeks);
    const double exhausted =
        std::max(0.0, f.hours) / c(Constant::fatigue_hours) +
        c(Constant::fatigue_unplanned) * std::max(0.0, unplanned - c(Constant::fatigue_unplanned_from));
    s_[Stock::fatigue] += (exhausted - tired) / v(Parameter::fatigue_weeks);
    s_[Stock::fit] = clamped(fit + v(Parameter::fit_per_hit_work) * released * hits * (1 - fit) -
                             fit / v(Parameter::fit_drift_weeks) * (1 + v(Parameter::blind_drift) * (.5 - known)));
    const double frame = c(Constant::discovery_frame_floor) + (1 - c(Constant::discovery_frame_floor)) * market_covered;
    const double learned =
        v(Parameter::learning_discovery) * part * discovery_share / c(Constant::discovery_reference) * frame +
        v(Parameter::learning_market) * market_covered;
    s_[Stock::knowledge] = clamped(known + learned * (1 - known) - known / v(Parameter::knowledge_stale_weeks));
    s_[Stock::work_in_flight] += useful - released;

    const double align =
        c(Constant::clarity_alignment_floor) + (1 - c(Constant::clarity_alignment_floor)) * now[Stock::alignment];
    const double clear = c(Constant::clarity_floor) + c(Constant::clarity_gain) * team_covered * align;
    s_[Stock::clarity] = clamped(now[Stock::clarity] + (clear - now[Stock::clarity]) / v(Parameter::clarity_weeks));
    const double together = c(stage_.both_hats ? Constant::alignment_one_person : Constant::alignment_two_people);
    s_[Stock::alignment] =
        clamped(now[Stock::alignment] + (together + f.sync - now[Stock::alignment]) / v(Parameter::alignment_weeks));
    const double settled = now[Stock::newcomers] / v(Parameter::assimilation_weeks);
    const double hired = now[Stock::vacancies] / c(Constant::refill_weeks) * (1 - now[Stock::oversight]);
    s_[Stock::newcomers] += hired - settled;
    s_[Stock::veterans] += settled;
    s_[Stock::vacancies] -= hired;
    s_[Stock::incident_load] -= now[Stock::incident_load] / c(Constant::incident_weeks);
    s_[Stock::adoption_pause] -= now[Stock::adoption_pause] / c(Constant::regulator_pause_weeks);
    const double margin = sell(f, now, churn_out);
    trust(f, now, debt_gap);
    return margin;
  }

  double sell(const Flows& f, const State& now, double& churn_out) {
    const double usual = c(Constant::reference_trust);
    const double free = stage_.price_sensitivity * std::exp(-c(Constant::price_lock_in) * (s_[Stock::fit] - .5));
    const double churn = v(Parameter::churn_at_half_fit) * stage_.churn / 52 *
                         std::exp(-v(Parameter::churn_to_fit) * (s_[Stock::fit] - .5)) *
                         std::exp(-v(Parameter::trust_churn) * (now[Stock::trust_customers] - usual)) *
                         (1 + v(Parameter::churn_to_debt) * (s_[Stock::debt] - c(Constant::reference_debt))) * f.churn *
                         std::pow(f.price, v(Parameter::price_churn) * free);
    const double p = v(Parameter::innovation) * stage_.p / 52 *
                     (1 + c(Constant::adoption_sales) * (now[Stock::trust_sales] - usual)) *
                     (1 + c(Constant::adoption_partner) * (now[Stock::trust_partner] - usual)) *
                     (c(Constant::adoption_knowledge_floor) + c(Constant::adoption_knowledge) * s_[Stock::knowledge]);
    const double q = v(Parameter::imitation) * stage_.q / 52 * (c(Constant::imitation_fit_floor) + s_[Stock::fit]) *
                     (1 + v(Parameter::trust_word_of_mouth) * (now[Stock::trust_customers] - usual));
    const double before = now[Stock::customers];
    const double won = (p + q * before / stage_.market) * (stage_.market - before) * std::exp(now[Stock::tide]) *
                       (1 - s_[Stock::adoption_pause]) * (1 - c(Constant::oversight_growth) * now[Stock::oversight]) *
                       f.adoption * std::pow(f.price, -v(Parameter::price_adoption) * free);
    s_[Stock::customers] = std::clamp(before + won - churn * before, 0.0, stage_.market);
    listed_ = .5 * (before + s_[Stock::customers]) * stage_.price;
    revenue_ = listed_ * f.price + f.revenue;
    churn_out = churn;
    price_ = f.price;
    const double people = s_[Stock::veterans] + s_[Stock::newcomers] + other_people_;
    return revenue_ * stage_.gross_margin - people * stage_.wage - stage_.fixed_cost - f.cost + direct_ - mishap_;
  }

  void trust(const Flows& f, const State& now, double) {
    const double usual = c(Constant::reference_trust);
    const double fit = s_[Stock::fit] - .5, debt = s_[Stock::debt] - c(Constant::reference_debt);
    const double clear = s_[Stock::clarity] - c(Constant::clarity_expected);
    const double beside = ((revenue_ - listed_) * stage_.gross_margin - f.cost + direct_) / std::max(1e-9, listed_);
    const auto towards = [&](Stock stock, double target) {
      s_[stock] = clamped(now[stock] + (target - now[stock]) / v(Parameter::trust_weeks));
    };
    towards(Stock::trust_customers,
            usual + c(Constant::customers_from_fit) * fit - c(Constant::customers_from_debt) * debt);
    towards(Stock::trust_executives, usual + c(Constant::executives_from_clarity) * clear);
    const double believed = now[Stock::trust_executives];
    const double result = c(Constant::result_gain) * std::max(0.0, beside) * (1 - believed) +
                          c(Constant::result_loss) * std::min(0.0, beside) * believed;
    s_[Stock::trust_executives] = clamped(s_[Stock::trust_executives] + result);
    const double from = c(Constant::oversight_from);
    const double x = clamped((from - s_[Stock::trust_executives]) / (from - c(Constant::oversight_full)));
    const double gone = x * x * (3 - 2 * x);
    s_[Stock::oversight] += gone * (1 - now[Stock::oversight]) / c(Constant::oversight_weeks) -
                            (1 - gone) * now[Stock::oversight] / c(Constant::handback_weeks);
    towards(Stock::trust_sales, usual + c(Constant::sales_from_fit) * fit);
    towards(Stock::trust_developers,
            c(Constant::developers_base) - c(Constant::developers_from_fatigue) * s_[Stock::fatigue] -
                c(Constant::developers_from_debt) * debt + c(Constant::developers_from_clarity) * clear -
                c(Constant::oversight_developers) * now[Stock::oversight]);
    towards(Stock::trust_partner, usual);
  }

  const Parameters& c_;
  const Preset& stage_;
  const Plan& plan_;
  const Values& v_;
  State s_;
  std::mt19937_64 luck_;
  std::normal_distribution<double> normal_;
  std::uniform_real_distribution<double> uniform_;
  double week_revenue_ = 0, developers_ = 0, other_people_ = 0;
  double direct_ = 0, mishap_ = 0, revenue_ = 0, listed_ = 0, price_ = 1, capacity_luck_ = 1, hit_luck_ = 0;
};

}  // namespace

std::vector<NaiveResult> naive_simulate(const Parameters& parameters, const World& world, std::span<const Plan> plans,
                                        const Ensemble& ensemble) {
  std::vector<NaiveResult> results(plans.size());
  const double paths = ensemble.draws * ensemble.seeds;
  for (int draw = 0; draw < ensemble.draws; ++draw) {
    const Values values = drawn_values(parameters, ensemble.key, draw);
    for (int seed = 0; seed < ensemble.seeds; ++seed) {
      for (std::size_t p = 0; p < plans.size(); ++p) {
        const auto number = static_cast<std::uint64_t>(draw * ensemble.seeds + seed);  // common random numbers
        const NaiveResult one = NaivePath(parameters, world, plans[p], values, number).run();
        results[p].short_value += one.short_value / paths;
        results[p].long_value += one.long_value / paths;
      }
    }
  }
  return results;
}

}  // namespace two_hats::bench
