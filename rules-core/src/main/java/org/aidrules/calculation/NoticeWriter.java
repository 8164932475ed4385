package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aidrules.contract.AidPlan;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.explanation.Notice;
import org.aidrules.explanation.Reason;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;

/** Says what a reader of a plan must know of the dates up to which the rules are known. */
final class NoticeWriter {

    private NoticeWriter() {
    }

    static List<Notice> about(RuleSet rules, LoadedRevision revision, LocalDate signedOn, List<AidPlan.Year> years) {
        List<Notice> notices = new ArrayList<>();
        LocalDate checkedOn = revision.checkedOn();
        List<Integer> unchecked = years.stream().filter(year -> year.from().isAfter(checkedOn))
                .map(AidPlan.Year::number).toList();
        if (signedOn.isAfter(checkedOn) || !unchecked.isEmpty()) {
            notices.add(new Notice(Notice.Kind.LATER_THAN_CHECKED, new LocalizedText(
                    "These rules were last checked on " + checkedOn + ": what concerns later days"
                            + englishYears(unchecked) + " may have changed since.",
                    "Ces règles ont été vérifiées pour la dernière fois le " + checkedOn
                            + " : ce qui concerne les jours suivants" + frenchYears(unchecked)
                            + " a pu changer depuis.")));
        }
        List<Integer> unruled = years.stream().filter(year -> rules.findInForceOn(year.from()).isEmpty())
                .map(AidPlan.Year::number).toList();
        if (!unruled.isEmpty()) {
            notices.add(new Notice(Notice.Kind.NO_REVISION_IN_FORCE, new LocalizedText(
                    "No revision of this release is in force when these years begin" + englishYears(unruled)
                            + ": they are given as " + revision.id() + " has them, and a later text may change them.",
                    "Aucune révision de cette version n'est en vigueur au début de ces années" + frenchYears(unruled)
                            + " : elles sont données selon " + revision.id()
                            + ", et un texte ultérieur peut les changer.")));
        }
        rules.knownOn().ifPresent(day -> notices.add(new Notice(Notice.Kind.KNOWN_ON, new LocalizedText(
                "This is what could be answered on " + day + ": texts published later are left out.",
                "Voici ce que l'on pouvait répondre le " + day
                        + " : les textes publiés ensuite ne sont pas pris en compte."))));
        return notices;
    }

    /** Years that cannot be settled yet. */
    static Notice leftOut(List<Integer> years) {
        return new Notice(Notice.Kind.YEARS_LEFT_OUT, new LocalizedText(
                "These years are left out of the total, because their activity is not given" + englishYears(years)
                        + ".",
                "Ces années ne sont pas comptées dans le total, leur activité n'étant pas donnée"
                        + frenchYears(years) + "."));
    }

    /** The end of a contract before its term, and how its last year is then owed. */
    static Notice ended(LocalDate day, Reason reason) {
        LocalizedText note = reason.note().orElse(new LocalizedText("", ""));
        return new Notice(Notice.Kind.ENDED_EARLY, new LocalizedText(
                "The contract ended on " + day + ". " + reason.text().english() + " " + note.english(),
                "Le contrat a pris fin le " + day + ". " + reason.text().french() + " " + note.french()));
    }

    private static String englishYears(List<Integer> years) {
        return years.isEmpty() ? "" : " (contract years " + join(years) + ")";
    }

    private static String frenchYears(List<Integer> years) {
        return years.isEmpty() ? "" : " (années de contrat " + join(years) + ")";
    }

    private static String join(List<Integer> years) {
        return String.join(", ", years.stream().map(String::valueOf).toList());
    }
}
