package org.aidrules.json;

import static org.aidrules.json.SchemaNodes.allow;
import static org.aidrules.json.SchemaNodes.array;
import static org.aidrules.json.SchemaNodes.day;
import static org.aidrules.json.SchemaNodes.decimal;
import static org.aidrules.json.SchemaNodes.described;
import static org.aidrules.json.SchemaNodes.euros;
import static org.aidrules.json.SchemaNodes.object;
import static org.aidrules.json.SchemaNodes.oneOf;
import static org.aidrules.json.SchemaNodes.orNull;
import static org.aidrules.json.SchemaNodes.require;
import static org.aidrules.json.SchemaNodes.text;
import static org.aidrules.json.SchemaNodes.whole;
import static org.aidrules.json.SchemaNodes.yesOrNo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.ContractReview;
import org.aidrules.contract.Criterion;
import org.aidrules.contract.Eligibility;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Origin;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Band;
import org.aidrules.facts.Combination;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.Verdict;
import org.aidrules.number.WholeNumberRange;

/** The schemas of plans, settlements and refusals, which share some parts. */
final class ResultSchemas {

    private final Function<String, ObjectNode> reference;

    /** Creates the schemas, with the reference to a part by its name. */
    ResultSchemas(Function<String, ObjectNode> reference) {
        this.reference = reference;
    }

    /** Returns the parts that several schemas refer to, by name. */
    Map<String, ObjectNode> parts() {
        Map<String, ObjectNode> parts = new LinkedHashMap<>();
        parts.put("Reason", reason());
        parts.put("Payment", payment());
        parts.put("Bounds", bounds());
        parts.put("Notice", notice());
        parts.put("RulesetVersion", rules());
        parts.put("InputError", error());
        return parts;
    }

    ObjectNode plan() {
        ObjectNode plan = described(
                object(),
                "A plan. Money and rates are decimal texts; null is what no text settles, or what there is none of.");
        require(plan, "revision", text());
        require(plan, "eligibility", oneOf(Eligibility.class));
        require(plan, "criteria", array(criterion()));
        require(plan, "option", option());
        require(plan, "bands", bands());
        require(plan, "targets", array(target(count())));
        require(plan, "years", array(year()));
        require(plan, "obligations", array(obligation()));
        require(plan, "training", orNull(training()));
        return end(plan);
    }

    ObjectNode organisationPlan() {
        ObjectNode posts = object();
        require(posts, "asked", described(decimal(), "the full-time posts asked for"));
        require(
                posts,
                "atMost",
                described(orNull(decimal()), "the most that the texts allow; null where they set no limit"));
        allow(posts, "assistants", described(number(), "the assistants of a health centre, as persons"));
        allow(posts, "assistantsAtMost", orNull(decimal()));
        require(posts, "available", yesOrNo());
        ObjectNode plan = described(
                object(),
                "A plan of a company of doctors or of a health centre. Money and rates are decimal texts; null is what no text"
                        + " settles, or what there is none of.");
        require(plan, "scheme", oneOf(List.of(Scheme.COLLECTIVE.key(), Scheme.HEALTH_CENTRE.key())));
        require(plan, "revision", text());
        require(plan, "eligibility", oneOf(Eligibility.class));
        require(plan, "criteria", described(array(criterion()), "the criteria of the organisation itself"));
        require(plan, "posts", withReasons(posts));
        require(plan, "doctors", described(array(doctor()), "the doctors of a company; none for a health centre"));
        require(plan, "targets", array(target(number())));
        require(plan, "years", array(year()));
        require(plan, "obligations", array(obligation()));
        return end(plan);
    }

    private ObjectNode doctor() {
        ObjectNode counts = object();
        require(counts, "attendingAll", count());
        require(counts, "activeFile", count());
        ObjectNode gained =
                described(object(), "what an individual contract already brought; empty where there was none");
        allow(gained, "attendingAll", count());
        allow(gained, "activeFile", count());
        ObjectNode doctor = described(object(), "A doctor's part in a collective contract.");
        require(doctor, "id", text());
        require(doctor, "criteria", array(criterion()));
        require(
                doctor,
                "posts",
                described(decimal(), "the full-time posts that the contract may have for this doctor"));
        require(doctor, "newlyEstablished", yesOrNo());
        require(doctor, "start", counts);
        require(doctor, "gained", gained);
        return withReasons(doctor);
    }

    ObjectNode settlement() {
        ObjectNode settlement = described(
                object(),
                "A settlement. Money and rates are decimal texts; null is what no text settles, or what there is none of.");
        require(settlement, "revision", text());
        require(settlement, "years", array(settledYear()));
        require(
                settlement,
                "total",
                described(orNull(euros()), "the aid of these years together; null where one of them is undetermined"));
        allow(settlement, "totalBounds", part("Bounds"));
        require(settlement, "totalPaid", orNull(euros()));
        require(settlement, "totalBalance", orNull(euros()));
        require(settlement, "obligations", array(obligationStatus()));
        return end(settlement);
    }

    ObjectNode review() {
        ObjectNode review = described(
                object(),
                "A review of a running contract. Money and rates are decimal texts; null is what no text settles.");
        require(review, "revision", text());
        require(review, "asOf", day());
        require(review, "year", described(yearNumber(), "the contract year in which the day lies"));
        require(review, "yearEnds", described(day(), "its last day, or that of the contract where it ends before"));
        require(review, "measures", array(measureProgress()));
        ObjectNode combination = object();
        require(combination, "rule", oneOf(Combination.class));
        require(review, "combination", orNull(withReasons(combination)));
        require(
                review,
                "onTrack",
                described(orNull(yesOrNo()), "whether the measures that the contract takes are on track"));
        require(review, "aid", withReasons(atStake()));
        ObjectNode year = object();
        require(year, "year", yearNumber());
        require(year, "from", day());
        require(year, "to", day());
        year = withReasons(with(year, atStake()));
        require(review, "restOfContract", require(atStake(), "years", array(year)));
        require(review, "furtherPatients", array(furtherPatients()));
        require(review, "obligations", array(obligationState()));
        allow(review, "afterwards", nextContract());
        return end(review);
    }

    private static ObjectNode with(ObjectNode object, ObjectNode more) {
        SchemaNodes.properties(more)
                .properties()
                .forEach(field -> allow(object, field.getKey(), (ObjectNode) field.getValue()));
        more.withArrayProperty("required")
                .forEach(name -> object.withArrayProperty("required").add(name));
        return object;
    }

    private ObjectNode measureProgress() {
        ObjectNode pace = described(
                object(),
                "How far the measure should be: on the straight line from its start to the count that the aid in full needs at"
                        + " the end of the next year whose aid depends on the activity.");
        require(pace, "year", yearNumber());
        require(pace, "on", day());
        require(pace, "needed", count());
        require(pace, "expected", described(count(), "the count on the line on the day, rounded up"));
        require(pace, "onTrack", yesOrNo());
        require(pace, "gainPerMonth", orNull(number()));
        ObjectNode measure = object();
        require(measure, "measure", oneOf(Measure.class));
        require(measure, "start", count());
        require(measure, "target", orNull(number()));
        require(measure, "observed", count());
        require(measure, "attainment", orNull(decimal()));
        require(
                measure,
                "missingForFullAid",
                described(orNull(number()), "further patients until this year's aid is due in full by this measure"));
        require(measure, "missingForTarget", orNull(number()));
        require(
                measure,
                "gainPerMonth",
                described(orNull(number()), "patients to gain each month until this year ends, for its aid in full"));
        require(measure, "pace", orNull(pace));
        require(measure, "certainty", certainty());
        return withReasons(measure);
    }

    private ObjectNode atStake() {
        ObjectNode aid = object();
        require(aid, "full", described(orNull(euros()), "the aid if the targets are reached"));
        require(aid, "atThisActivity", described(orNull(euros()), "the aid if the activity stays as it is"));
        allow(aid, "bounds", part("Bounds"));
        require(aid, "atStake", orNull(euros()));
        allow(aid, "atStakeBounds", part("Bounds"));
        return require(aid, "certainty", certainty());
    }

    private ObjectNode furtherPatients() {
        ObjectNode further = object();
        require(further, "measure", oneOf(Measure.class));
        require(further, "patients", whole(1, 50));
        require(further, "thisYear", orNull(euros()));
        allow(further, "thisYearBounds", part("Bounds"));
        require(further, "restOfContract", orNull(euros()));
        return allow(further, "restOfContractBounds", part("Bounds"));
    }

    private ObjectNode obligationState() {
        ObjectNode obligation = object();
        require(obligation, "kind", oneOf(ObligationKind.class));
        require(obligation, "dueOn", day());
        require(obligation, "metOn", orNull(day()));
        require(obligation, "status", oneOf(ContractReview.ObligationStatus.class));
        withReasons(obligation);
        return allow(obligation, "mayFollow", described(array(part("Reason")), "what may follow where it is overdue"));
    }

    private ObjectNode nextContract() {
        ObjectNode option = object();
        require(option, "option", oneOf(AidOption.class));
        require(option, "available", orNull(yesOrNo()));
        require(option, "renewal", yesOrNo());
        ObjectNode next = described(object(), "What can follow a contract that is in its last year.");
        require(next, "from", day());
        require(next, "revision", text());
        return require(next, "options", array(withReasons(option)));
    }

    ObjectNode options() {
        ObjectNode bands =
                described(object(), "The bands that fit the counts, by each measure whose band is not known.");
        allow(bands, "attending", array(oneOf(Band.class)));
        allow(bands, "activeFile", array(oneOf(Band.class)));
        ObjectNode options = described(
                object(),
                "The options open to a doctor. A figure that depends on a band that is not known is an object with its least and greatest value; null is what no text settles.");
        require(options, "revision", text());
        require(
                options,
                "eligibility",
                described(orNull(oneOf(Eligibility.class)), "null where it depends on a band that is not known"));
        allow(options, "possibleEligibilities", array(oneOf(Eligibility.class)));
        allow(options, "possibleBands", bands);
        require(options, "options", array(offer(bands)));
        require(options, "obligations", array(obligation()));
        return end(options);
    }

    ObjectNode agenda() {
        ObjectNode agenda = described(object(), "The days of a contract.");
        require(agenda, "revision", text());
        require(agenda, "entries", array(entry()));
        return end(agenda);
    }

    /** The agenda of several contracts: one list of entries, each with its file. */
    ObjectNode agendas() {
        ObjectNode entry = entry();
        require(entry, "file", described(text(), "the file that holds the contract"));
        ObjectNode contract = object();
        require(contract, "file", text());
        allow(contract, "errors", array(part("InputError")));
        allow(contract, "revision", text());
        allow(contract, "notices", array(part("Notice")));
        allow(contract, "rules", part("RulesetVersion"));
        allow(contract, "knownOn", day());
        allow(contract, "input", SchemaNodes.node().put("type", "object"));
        ObjectNode agendas = described(object(), "The days of several contracts.");
        require(agendas, "entries", array(entry));
        return require(agendas, "contracts", array(contract));
    }

    private ObjectNode entry() {
        ObjectNode entry = described(object(), "One day of a contract; each kind has fields of its own.");
        require(entry, "on", day());
        require(entry, "kind", oneOf(AidAgenda.Kind.class));
        allow(entry, "obligation", oneOf(ObligationKind.class));
        allow(entry, "metOn", described(day(), "the day on which the obligation was met"));
        allow(
                entry,
                "amount",
                described(
                        orNull(euros()),
                        "the amount of a payment, negative where it is to be repaid; null where undetermined"));
        allow(entry, "bounds", part("Bounds"));
        allow(entry, "year", yearNumber());
        allow(entry, "renewable", described(yesOrNo(), "whether the contract can be renewed on the same terms"));
        require(entry, "certainty", certainty());
        return withReasons(entry);
    }

    private ObjectNode offer(ObjectNode bands) {
        ObjectNode offer = object();
        require(offer, "option", oneOf(AidOption.class));
        require(offer, "available", yesOrNo());
        allow(offer, "possibleBands", bands);
        allow(
                offer,
                "needs",
                described(text(), "the place of a field that was not given and decides whether the option is open"));
        require(offer, "maximumAids", array(figure(euros())));
        require(offer, "fiveYears", described(figure(euros()), "all years together; null where the option is closed"));
        allow(offer, "bounds", part("Bounds"));
        allow(offer, "certainty", certainty());
        require(offer, "targets", array(optionTarget()));
        allow(offer, "cost", cost());
        return withReasons(offer);
    }

    private ObjectNode optionTarget() {
        ObjectNode target = object();
        require(target, "measure", oneOf(Measure.class));
        require(target, "start", count());
        require(target, "target", figure(number()));
        require(target, "gain", described(figure(number()), "the patients to gain"));
        allow(target, "fromYear", yearNumber());
        allow(target, "throughYear", yearNumber());
        allow(
                target,
                "weeks",
                described(
                        number(),
                        "the whole weeks from the start to the end of the first year whose aid depends on the target"));
        allow(
                target,
                "perWeek",
                described(figure(decimal()), "the patients to gain in each of these weeks, rounded up to a hundredth"));
        require(target, "certainty", certainty());
        return withReasons(target);
    }

    private ObjectNode cost() {
        ObjectNode cost =
                described(object(), "The cost of the assistant to the employer, by the wage that the input gives.");
        require(cost, "posts", described(decimal(), "the full-time posts that the option counts for"));
        require(cost, "yearly", described(euros(), "the cost of twelve months, rounded to the cent"));
        require(cost, "chargesIncluded", yesOrNo());
        require(
                cost,
                "shares",
                described(array(figure(decimal())), "the maximum aid of each year as a share of the yearly cost"));
        require(cost, "fiveYearShare", figure(decimal()));
        return withReasons(cost);
    }

    /** A figure, its range over the bands that fit the counts, or null. */
    private static ObjectNode figure(ObjectNode known) {
        ObjectNode range = object();
        require(range, "atLeast", known.deepCopy());
        require(range, "atMost", known.deepCopy());
        return SchemaNodes.anyOf(List.of(orNull(known), range));
    }

    ObjectNode sharing() {
        ObjectNode period = object();
        require(period, "from", day());
        require(period, "to", day());
        require(
                period,
                "contracts",
                described(array(number()), "the contracts that run, by their place in the input, from 0"));
        require(period, "posts", described(decimal(), "the full-time posts that they pay for"));
        require(period, "available", described(decimal(), "the full-time posts that the assistant works"));
        require(period, "sound", yesOrNo());
        ObjectNode sharing = described(object(), "Whether contracts ask for no more than the working time.");
        require(sharing, "sound", yesOrNo());
        require(sharing, "periods", array(withReasons(period)));
        return require(sharing, "rules", part("RulesetVersion"));
    }

    ObjectNode errors() {
        ObjectNode refusal = described(object(), "Every error of an input.");
        allow(
                refusal,
                "line",
                described(
                        SchemaNodes.node().put("type", "integer").put("minimum", 1),
                        "the number of the line of a batch"));
        return require(refusal, "errors", array(part("InputError")).put("minItems", 1));
    }

    /** Adds what plans and settlements end with; the command line adds the input. */
    private ObjectNode end(ObjectNode result) {
        require(result, "notices", array(part("Notice")));
        require(result, "rules", part("RulesetVersion"));
        allow(result, "knownOn", described(day(), "the day of publication to which the rules were limited"));
        return allow(
                result,
                "input",
                described(
                        SchemaNodes.node().put("type", "object"),
                        "the input, as it was read, where the result is saved with it"));
    }

    private ObjectNode part(String name) {
        return reference.apply(name);
    }

    private ObjectNode withReasons(ObjectNode object) {
        return allow(object, "reasons", array(part("Reason")));
    }

    private static ObjectNode certainty() {
        return oneOf(Certainty.class);
    }

    private static ObjectNode yearNumber() {
        return whole(1, ContractYear.values().length);
    }

    private static ObjectNode count() {
        return whole(WholeNumberRange.PATIENTS.least(), WholeNumberRange.PATIENTS.most());
    }

    private static ObjectNode number() {
        return SchemaNodes.node().put("type", "integer").put("minimum", 0);
    }

    private static ObjectNode reason() {
        ObjectNode source = object();
        require(source, "id", text());
        require(source, "locator", text());
        ObjectNode reason = described(
                object(), "The row of a table that gave an answer. With --reasons ids, its table and its row only.");
        require(reason, "table", text());
        require(reason, "row", text());
        allow(reason, "certainty", certainty());
        allow(reason, "sources", array(source));
        allow(reason, "text", text());
        allow(reason, "note", text());
        return allow(reason, "origin", oneOf(Origin.DRAFT, Origin.OVERLAY));
    }

    private static ObjectNode payment() {
        ObjectNode payment = object();
        require(payment, "on", day());
        return require(payment, "amount", euros());
    }

    private static ObjectNode bounds() {
        ObjectNode bounds = described(object(), "What the texts say of a figure that they leave undetermined.");
        require(bounds, "atLeast", euros());
        return require(bounds, "atMost", orNull(euros()));
    }

    private static ObjectNode notice() {
        ObjectNode notice = described(object(), "What a reader must know before relying on the result.");
        require(notice, "kind", oneOf(Notice.Kind.class));
        allow(notice, "at", described(text(), "the place of the input that is meant, as a JSON pointer"));
        return allow(notice, "text", text());
    }

    private static ObjectNode rules() {
        ObjectNode rules = described(object(), "The rules that gave the result.");
        require(rules, "release", text());
        require(rules, "digest", SchemaNodes.pattern("^sha256:[0-9a-f]{64}$"));
        allow(rules, "altered", described(array(text()).put("minItems", 1), "overridden tables, as REVISION/TABLE"));
        return allow(rules, "drafts", described(array(text()).put("minItems", 1), "the ids of drafts that had a say"));
    }

    private static ObjectNode error() {
        ObjectNode error = described(object(), "One error of an input.");
        require(error, "at", described(text(), "the place in the input, as a JSON pointer"));
        require(error, "found", orNull(text()));
        allow(error, "message", text());
        return require(error, "accepted", array(text()));
    }

    private ObjectNode criterion() {
        ObjectNode criterion = object();
        require(criterion, "criterion", oneOf(Criterion.class));
        require(criterion, "verdict", oneOf(Verdict.class));
        require(criterion, "dueOn", orNull(day()));
        return withReasons(criterion);
    }

    private ObjectNode option() {
        ObjectNode option = object();
        require(option, "code", oneOf(AidOption.class));
        require(option, "available", yesOrNo());
        return withReasons(option);
    }

    private static ObjectNode bands() {
        ObjectNode bands = object();
        require(bands, "attending", orNull(oneOf(Band.class)));
        require(bands, "activeFile", orNull(oneOf(Band.class)));
        return require(bands, "amount", oneOf(Band.class));
    }

    private ObjectNode target(ObjectNode start) {
        ObjectNode target = object();
        allow(target, "targetsOf", text());
        require(target, "measure", oneOf(Measure.class));
        require(target, "start", start);
        require(target, "growth", orNull(decimal()));
        require(target, "target", orNull(number()));
        allow(target, "tolerance", decimal());
        allow(target, "fromYear", yearNumber());
        allow(target, "throughYear", yearNumber());
        require(target, "certainty", certainty());
        return withReasons(target);
    }

    private static ObjectNode anyYear() {
        ObjectNode year = object();
        require(year, "year", yearNumber());
        require(year, "from", day());
        require(year, "to", day());
        require(year, "amountsOf", text());
        return require(year, "maximumAid", orNull(euros()));
    }

    private ObjectNode year() {
        ObjectNode year = anyYear();
        require(year, "certainty", certainty());
        require(year, "payments", array(part("Payment")));
        return withReasons(year);
    }

    private ObjectNode settledYear() {
        ObjectNode attainment = object();
        require(attainment, "measure", oneOf(Measure.class));
        require(attainment, "attainment", orNull(decimal()));
        ObjectNode year = anyYear();
        require(year, "attainments", array(attainment));
        require(year, "attainment", orNull(decimal()));
        require(year, "modulation", oneOf(Modulation.FULL, Modulation.PRORATED, Modulation.UNDETERMINED));
        require(year, "aid", orNull(euros()));
        allow(year, "bounds", part("Bounds"));
        require(year, "certainty", certainty());
        require(year, "payments", array(part("Payment")));
        require(year, "planned", array(part("Payment")));
        require(year, "advanced", orNull(euros()));
        require(year, "balance", orNull(euros()));
        return withReasons(year);
    }

    private ObjectNode obligation() {
        ObjectNode obligation = object();
        require(obligation, "kind", oneOf(ObligationKind.class));
        require(obligation, "dueOn", day());
        return withReasons(obligation);
    }

    private ObjectNode obligationStatus() {
        ObjectNode status = object();
        require(status, "kind", oneOf(ObligationKind.class));
        require(status, "dueOn", day());
        require(status, "metOn", orNull(day()));
        require(status, "kept", orNull(yesOrNo()));
        return withReasons(status);
    }

    private ObjectNode training() {
        ObjectNode entry = object();
        require(entry, "verdict", oneOf(TrainingEntry.class));
        ObjectNode training = object();
        require(training, "path", oneOf(TrainingPath.class));
        require(training, "hours", decimal());
        withReasons(training);
        require(training, "entry", withReasons(entry));
        require(training, "on", described(day(), "the day on which the training begins, or that of the hire"));
        require(training, "modules", array(module()));
        require(training, "opco", orNull(oneOf(Opco.class)));
        return require(
                training,
                "funding",
                described(array(funding()), "what the skills operator pays, no part of the aid; empty without /opco"));
    }

    private ObjectNode module() {
        ObjectNode module = object();
        require(module, "module", oneOf(TrainingModule.class));
        require(module, "block", oneOf(TrainingBlock.class));
        return require(module, "hours", decimal());
    }

    private ObjectNode funding() {
        ObjectNode funding = object();
        require(funding, "cost", oneOf(TrainingCost.class));
        require(funding, "coverage", oneOf(FundingCoverage.class));
        require(funding, "paidTo", orNull(oneOf(FundingPayee.class)));
        require(funding, "eurosPerHour", orNull(euros()));
        require(
                funding,
                "euros",
                described(
                        orNull(euros()), "where every hour left is attended, before any ceiling; null without a rate"));
        require(funding, "certainty", oneOf(Certainty.class));
        return withReasons(funding);
    }
}
