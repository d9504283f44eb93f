"""The product model in NumPy, single precision, all paths and all plans at once: python3 numpy_model.py PARAMETERS JOB.

PARAMETERS: data/model/parameters.json. JOB: {"stage", "seeds", "turns", "names": of the uncertain constants,
"draws": one list of their values a draw, "plans": [[{"target", "operation", "size", "start", "weeks"}]]}.
Prints {"seconds": the shortest of the turns, processor time, "plans": [{"quarter", "years"}]}, means in k€.
The same equations and the same kinds of luck as tests/bench/naive_model.cpp; its own random numbers (PCG64), drawn once
a week for all plans.
"""
import json
import sys
import time

import numpy as np

f32 = np.float32
WEEKS, QUARTER = 156, 13
STOCKS = {"money", "people"}  # targets that change at once, beside the stocks themselves


def clamped(x, low=0, high=1):
    return np.minimum(np.maximum(x, f32(low)), f32(high))


class Model:
    def __init__(self, parameters, job, turn):
        self.c = {entry["name"]: f32(entry["value"]) for entry in parameters["fixed"]}
        self.stage = parameters["stages"][job["stage"]]
        self.plans = job["plans"]
        draws = np.repeat(np.array(job["draws"], dtype=f32), job["seeds"], axis=0)
        self.v = {name: np.ascontiguousarray(draws[:, i]) for i, name in enumerate(job["names"])}
        self.paths = draws.shape[0]
        self.luck = np.random.Generator(np.random.PCG64(turn + 1))
        shape = (len(self.plans), self.paths)
        opening = self.stage["opening"]
        self.s = {name: np.full(shape, value, dtype=f32) for name, value in opening.items()}
        self.revenue_at_start = opening["customers"] * self.stage["price"]
        self.developers_at_start = opening["veterans"]
        self.others = self.stage["people"] - opening["veterans"]

    def normal(self):
        return self.luck.standard_normal(self.paths, dtype=f32)

    def uniform(self):
        return self.luck.random(self.paths, dtype=f32)

    def run(self):
        short = np.zeros((len(self.plans), self.paths), dtype=f32)
        long = np.zeros_like(short)
        alive = np.ones_like(short)
        discount = self.stage["discount"]
        for week in range(WEEKS):
            self.direct, self.mishap = np.zeros_like(short), np.zeros_like(short)
            flows = self.effects(week)
            self.shocks(flows)
            margin, churn = self.step(flows)
            margin *= alive
            self.s["cash"] += margin
            (short if week < QUARTER else long)[...] += margin * f32((1 + discount) ** (-week / 52))
            alive *= self.s["cash"] >= 0
        left = self.s["customers"] * f32(self.stage["price"]) * flows["price"] * f32(self.stage["gross_margin"] * 52)
        left *= self.v["terminal_share"] / (52 * churn + f32(discount)) * f32((1 + discount) ** -3)
        long += alive * left
        return short.mean(axis=1, dtype=np.float64), long.mean(axis=1, dtype=np.float64)

    def effects(self, week):
        stage = self.stage
        start = {"revenue": 0, "cost": 0, "price": 1, "adoption": 1, "churn": 1, "capacity": 1, "unplanned": 0,
                 "share.features": stage["share_features"], "share.debt": stage["share_debt"],
                 "share.improvement": stage["share_improvement"], "share.discovery": stage["share_discovery"],
                 "hours": 0, "rush": 0, "attention.market": 0, "attention.team": 0, "sync": 0, "hit_rate": 0,
                 "debt_growth": 1, "outage_hazard": 1, "leave_hazard": 1}
        flows = {name: np.full((len(self.plans), 1), value, dtype=f32) for name, value in start.items()}
        for p, plan in enumerate(self.plans):
            for effect in plan:
                name, size, adds = effect["target"], effect["size"], effect["operation"] == "add"
                if name in STOCKS or name in self.s:
                    if effect["start"] == week:
                        self.change_stock(p, name, size, adds)
                elif week >= effect["start"] and (effect["weeks"] == 0 or week < effect["start"] + effect["weeks"]):
                    unit = self.revenue_at_start if name in ("revenue", "cost") else 1
                    flows[name][p] = flows[name][p] + size * unit if adds else flows[name][p] * size
        return flows

    def change_stock(self, p, name, size, adds):
        if name == "money":
            self.direct[p] += f32(size * self.revenue_at_start)
        elif name == "people":
            self.s["newcomers"][p] += f32(size * self.developers_at_start)
            cost = max(0, size) * self.developers_at_start * self.c["hiring_cost"] * self.stage["wage"]
            self.direct[p] -= f32(cost)
        else:
            level = self.s[name][p]
            self.s[name][p] = level + f32(size) if adds else level * f32(size)

    def shocks(self, f):
        s, c, v = self.s, self.c, self.v
        self.capacity_luck = np.maximum(0, 1 + c["capacity_noise"] * self.normal())
        self.hit_luck = self.normal()
        s["tide"] = c["tide_memory"] * s["tide"] + c["tide_noise"] * self.normal()
        usual = c["reference_trust"]
        rival = self.uniform() < v["competitor_rate"] / 52
        s["fit"] = s["fit"] - rival * c["competitor_fit"] * (c["competitor_blind"] - c["competitor_known"] * s["knowledge"])
        drift = self.uniform() < v["drift_rate"] / 52
        s["fit"] = s["fit"] - drift * c["drift_fit"] * (c["drift_blind"] - c["drift_known"] * s["knowledge"])
        s["knowledge"] = s["knowledge"] * np.where(drift, c["drift_knowledge"], f32(1))
        s["fit"] = np.maximum(0, s["fit"])
        week_revenue = s["customers"] * f32(self.stage["price"]) * f["price"]
        hazard = np.exp(c["outage_debt"] * (s["debt"] - c["reference_debt"])) * f["outage_hazard"]
        down = self.uniform() < v["outage_rate"] / 52 * hazard
        self.mishap += down * c["outage_money"] * week_revenue
        s["customers"] = s["customers"] * np.where(down, c["outage_customers"], f32(1))
        s["trust.customers"] = s["trust.customers"] * (1 - down / (c["trust_memory"] + 1))
        s["trust.executives"] = s["trust.executives"] - down * c["outage_executives"]
        s["incident_load"] = s["incident_load"] + down * c["outage_incidents"]
        hazard = np.exp(-c["regulator_trust"] * (s["trust.partner"] - usual)) * f32(self.stage["regulator_weight"])
        halt = self.uniform() < v["regulator_rate"] / 52 * hazard
        self.mishap += halt * c["regulator_money"] * s["customers"] * f32(self.stage["price"]) * f["price"]
        s["trust.executives"] = s["trust.executives"] - halt * c["regulator_executives"]
        s["incident_load"] = s["incident_load"] + halt * c["regulator_incidents"]
        s["adoption_pause"] = np.maximum(s["adoption_pause"], halt * c["regulator_pause"])
        people = s["veterans"] + s["newcomers"]
        mood = c["leave_fatigue"] * s["fatigue"] - c["leave_trust"] * (s["trust.developers"] - usual)
        wish = people * v["leaving_rate"] / 52 * np.exp(mood) * f["leave_hazard"]
        gone = (self.uniform() < wish) & (s["veterans"] >= f32(1.5))
        s["veterans"] = s["veterans"] - gone
        s["vacancies"] = s["vacancies"] + gone
        s["capability"] = s["capability"] * (1 - gone * c["leave_capability"] / people)
        s["knowledge"] = s["knowledge"] * (1 - gone * c["leave_knowledge"] / people)

    def crew(self, newcomers, veterans):
        c, v, stage = self.c, self.v, self.stage
        team = (newcomers + veterans) / f32(stage["teams"])
        together = 1 - v["communication"] * team * team - c["team_overhead"] * f32(stage["teams"] - 1)
        hands = v["newcomer_productivity"] * newcomers
        hands = hands + c["veteran_productivity"] * np.maximum(0, veterans - v["training_load"] * newcomers)
        return hands * np.maximum(0, together)

    def speed(self, debt):
        return 1 / (1 + self.c["speed_per_debt"] * debt)

    def hours_yield(self, hours):
        c = self.c
        extra = clamped(hours - c["hours_threshold"], 0, c["hours_limit"] - c["hours_threshold"])
        return np.minimum(hours, c["hours_threshold"]) + extra - extra * extra / c["hours_curve"]

    def step(self, f):
        s, c, v, stage = self.s, self.c, self.v, self.stage
        now = dict(s)
        debt, usual = now["debt"], c["reference_trust"]
        fit, known, tired = now["fit"], now["knowledge"], now["fatigue"]
        people = now["veterans"] + now["newcomers"]
        hours = c["standard_hours"] + f["hours"]
        output = self.crew(now["newcomers"], now["veterans"]) / self.crew(f32(0), f32(self.developers_at_start))
        output = output * now["capability"] * (self.hours_yield(hours) / c["standard_hours"])
        output = output * np.maximum(0, 1 - v["fatigue_cost"] * tired) * (self.speed(debt) / self.speed(c["reference_debt"]))
        output = output * (1 + v["developer_trust_capacity"] * (now["trust.developers"] - usual))
        output = output * self.capacity_luck * f["capacity"]
        distrust = np.maximum(0, usual - now["trust.executives"]) + np.maximum(0, usual - now["trust.sales"])
        unplanned = v["unplanned_floor"] + v["unplanned_debt"] * debt + v["distrust_interrupts"] * distrust
        unplanned = clamped(unplanned + now["incident_load"] + f["unplanned"] + c["oversight_reports"] * now["oversight"], 0,
                            c["unplanned_limit"])
        planned = output * (1 - unplanned)

        need_team = c["need_team_base"] + c["need_team_per_person"] * people
        need_market = c["need_market_base"] + c["need_market_per_person"] * people
        if stage["both_hats"]:
            team = np.minimum(need_team, c["attention_one_team_limit"] * c["attention_one_person"])
            market = c["attention_one_person"] - team
        else:
            team, market = c["attention_owner"] * f32(stage["owner_seats"]), c["attention_manager"]
        market_covered = clamped(np.minimum(1, market / need_market) + f["attention.market"])
        team_covered = clamped(np.minimum(1, team / need_team) + f["attention.team"])

        autopilot = clamped(c["autopilot_debt_gain"] * (debt - f32(stage["opening"]["debt"])), c["autopilot_debt_low"],
                            c["autopilot_debt_high"])
        debt_share = np.maximum(0, f["share.debt"] + autopilot)
        meant, improvement_share = np.maximum(0, f["share.discovery"]), np.maximum(0, f["share.improvement"])
        discovery_share = meant * (c["framed_discovery_floor"] + (1 - c["framed_discovery_floor"]) * market_covered)
        feature_share = np.maximum(0, f["share.features"]) + meant - discovery_share
        part = planned / np.maximum(f32(1e-9), feature_share + debt_share + improvement_share + discovery_share)
        features = part * feature_share
        rework = v["rework_floor"] + v["rework_unclear"] * (1 - now["clarity"]) + c["rework_fatigue"] * tired
        useful = features * (1 - np.minimum(c["rework_limit"], rework))

        floor = c["hit_alignment_floor"]
        chosen = v["hit_rate_blind"] + (v["hit_rate_informed"] - v["hit_rate_blind"]) * known * (
            floor + (1 - floor) * now["alignment"]) + f["hit_rate"]
        ordered = np.minimum(1, c["override_share"] * np.maximum(0, usual - now["trust.executives"])
                             + c["oversight_orders"] * now["oversight"])
        chance = clamped((1 - ordered) * chosen + ordered * c["override_hit_rate"])
        items = np.maximum(1, people * c["items_per_person"])
        hits = clamped(chance + self.hit_luck * np.sqrt(chance * (1 - chance) / items))
        released = now["work_in_flight"] / f32(stage["release_lag"])

        care = 1 + c["rush_debt"] * f["rush"] + v["debt_contagion"] * debt + v["fatigue_errors"] * tired
        grown = v["debt_per_output"] * features * care * f["debt_growth"] * (1 - debt)
        s["debt"] = clamped(debt + grown - v["debt_removed"] * part * debt_share / c["debt_work_reference"] * debt)
        effort = np.maximum(f32(1e-12), part * improvement_share) / c["improvement_reference"]
        settles = v["capability_floor"] + (1 - v["capability_floor"]) * np.power(effort, v["improvement_returns"])
        settles = np.minimum(c["capability_limit"], settles)
        s["capability"] = now["capability"] + (settles - now["capability"]) / v["capability_weeks"]
        exhausted = np.maximum(0, f["hours"]) / c["fatigue_hours"]
        exhausted = exhausted + c["fatigue_unplanned"] * np.maximum(0, unplanned - c["fatigue_unplanned_from"])
        s["fatigue"] = tired + (exhausted - tired) / v["fatigue_weeks"]
        s["fit"] = clamped(fit + v["fit_per_hit_work"] * released * hits * (1 - fit) - fit / v["fit_drift_weeks"] * (
            1 + v["blind_drift"] * (f32(.5) - known)))
        frame = c["discovery_frame_floor"] + (1 - c["discovery_frame_floor"]) * market_covered
        learned = v["learning_discovery"] * part * discovery_share / c["discovery_reference"] * frame
        learned = learned + v["learning_market"] * market_covered
        s["knowledge"] = clamped(known + learned * (1 - known) - known / v["knowledge_stale_weeks"])
        s["work_in_flight"] = now["work_in_flight"] + useful - released

        align = c["clarity_alignment_floor"] + (1 - c["clarity_alignment_floor"]) * now["alignment"]
        clear = c["clarity_floor"] + c["clarity_gain"] * team_covered * align
        s["clarity"] = clamped(now["clarity"] + (clear - now["clarity"]) / v["clarity_weeks"])
        together = c["alignment_one_person" if stage["both_hats"] else "alignment_two_people"]
        s["alignment"] = clamped(now["alignment"] + (together + f["sync"] - now["alignment"]) / v["alignment_weeks"])
        settled = now["newcomers"] / v["assimilation_weeks"]
        hired = now["vacancies"] / c["refill_weeks"] * (1 - now["oversight"])
        s["newcomers"] = now["newcomers"] + hired - settled
        s["veterans"] = now["veterans"] + settled
        s["vacancies"] = now["vacancies"] - hired
        s["incident_load"] = now["incident_load"] * (1 - 1 / c["incident_weeks"])
        s["adoption_pause"] = now["adoption_pause"] * (1 - 1 / c["regulator_pause_weeks"])
        margin, churn = self.sell(f, now)
        self.trust(f, now)
        return margin, churn

    def sell(self, f, now):
        s, c, v, stage = self.s, self.c, self.v, self.stage
        usual = c["reference_trust"]
        churn = v["churn_at_half_fit"] * f32(stage["churn"] / 52) * np.exp(
            -v["churn_to_fit"] * (s["fit"] - f32(.5)) - v["trust_churn"] * (now["trust.customers"] - usual))
        churn = churn * (1 + v["churn_to_debt"] * (s["debt"] - c["reference_debt"])) * f["churn"]
        p = v["innovation"] * f32(stage["p"] / 52) * (1 + c["adoption_sales"] * (now["trust.sales"] - usual))
        p = p * (1 + c["adoption_partner"] * (now["trust.partner"] - usual))
        p = p * (c["adoption_knowledge_floor"] + c["adoption_knowledge"] * s["knowledge"])
        q = v["imitation"] * f32(stage["q"] / 52) * (c["imitation_fit_floor"] + s["fit"])
        q = q * (1 + v["trust_word_of_mouth"] * (now["trust.customers"] - usual))
        before, everybody = now["customers"], f32(stage["market"])
        won = (p + q * before / everybody) * (everybody - before) * np.exp(now["tide"])
        won = won * (1 - s["adoption_pause"]) * (1 - c["oversight_growth"] * now["oversight"]) * f["adoption"]
        if np.any(f["price"] != 1):
            free = f32(stage["price_sensitivity"]) * np.exp(-c["price_lock_in"] * (s["fit"] - f32(.5)))
            churn = churn * np.power(f["price"], v["price_churn"] * free)
            won = won * np.power(f["price"], -v["price_adoption"] * free)
        s["customers"] = np.minimum(np.maximum(before + won - churn * before, 0), everybody)
        self.listed = f32(.5) * (before + s["customers"]) * f32(stage["price"])
        self.revenue = self.listed * f["price"] + f["revenue"]
        people = s["veterans"] + s["newcomers"] + f32(self.others)
        spent = people * f32(stage["wage"]) + f32(stage["fixed_cost"]) + f["cost"]
        return self.revenue * f32(stage["gross_margin"]) - spent + self.direct - self.mishap, churn

    def trust(self, f, now):
        s, c, v = self.s, self.c, self.v
        usual = c["reference_trust"]
        fit, debt = s["fit"] - f32(.5), s["debt"] - c["reference_debt"]
        clear = s["clarity"] - c["clarity_expected"]
        beside = (self.revenue - self.listed) * f32(self.stage["gross_margin"]) - f["cost"] + self.direct
        beside = beside / np.maximum(f32(1e-9), self.listed)
        targets = {
            "trust.customers": usual + c["customers_from_fit"] * fit - c["customers_from_debt"] * debt,
            "trust.executives": usual + c["executives_from_clarity"] * clear,
            "trust.sales": usual + c["sales_from_fit"] * fit,
            "trust.developers": c["developers_base"] - c["developers_from_fatigue"] * s["fatigue"]
                                - c["developers_from_debt"] * debt + c["developers_from_clarity"] * clear
                                - c["oversight_developers"] * now["oversight"],
            "trust.partner": usual,
        }
        for name, target in targets.items():
            s[name] = clamped(now[name] + (target - now[name]) / v["trust_weeks"])
        believed, watched = now["trust.executives"], now["oversight"]
        result = c["result_gain"] * np.maximum(0, beside) * (1 - believed)
        result = result + c["result_loss"] * np.minimum(0, beside) * believed
        s["trust.executives"] = clamped(s["trust.executives"] + result)
        full = c["oversight_from"] - c["oversight_full"]
        x = clamped((c["oversight_from"] - s["trust.executives"]) / full)
        gone = x * x * (3 - 2 * x)
        s["oversight"] = watched + gone * (1 - watched) / c["oversight_weeks"] - (1 - gone) * watched / c["handback_weeks"]


def main():
    parameters, job = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:3])
    best, quarter, years = float("inf"), 0, 0
    for turn in range(job["turns"]):
        begin = time.process_time()
        short, long = Model(parameters, job, turn).run()
        best = min(best, time.process_time() - begin)
        quarter, years = quarter + short / job["turns"], years + long / job["turns"]
    print(json.dumps({"seconds": best,
                      "plans": [{"quarter": float(q), "years": float(y)} for q, y in zip(quarter, years)]}))


main()
