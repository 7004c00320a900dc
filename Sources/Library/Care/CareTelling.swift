import Community
import Content
import Foundation
import HTTP

/// What happens to vetted documents in the demonstration.
enum CareTelling {
    static let verbs: [String: StoryTelling.Verb] = [
        "star": star, "due": due, "request": request, "acknowledge": acknowledge,
        "report": report, "answer": answer,
    ]

    private static let star: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, FavouriteKind.library.star(moment.scene.item, in: moment.scene.space),
            as: moment.player)
    }

    /// It is to be checked again after so many days.
    private static let due: StoryTelling.Verb = { moment, teller in
        guard let days = Int(moment.act.text) else {
            throw DemonstrationError.unknown(moment.act.text)
        }
        let (space, zone) = (moment.scene.space, moment.scene.space.timeZone)
        let now = try teller.write { site, _ in site.clock.now() }
        let day = LocalDate(ReviewDates.move(now, days: days, in: zone), zone).isoDay
        try teller.run(
            .put, ReviewPaths.review(moment.scene.item, in: space), as: moment.player,
            ["day": day])
    }

    private static let request: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, AcknowledgementPaths.list(moment.scene.item, in: moment.scene.space),
            as: moment.player, ["audience": "space", "remind_days": "7"])
    }

    private static let acknowledge: StoryTelling.Verb = { moment, teller in
        let id = try number(
            after: "/library/versions/", before: "/acknowledgement", in: moment.page)
        try teller.run(
            .post,
            AcknowledgementPaths.version(
                DocumentVersion.ID(rawValue: id), in: moment.scene.space),
            as: moment.player)
    }

    /// The first line says where, the others what.
    private static let report: StoryTelling.Verb = { moment, teller in
        let lines = moment.act.text.components(separatedBy: "\n")
        try teller.run(
            .post, ErratumPaths.errata(moment.scene.item, in: moment.scene.space),
            as: moment.player,
            ["place": lines[0], "mistake": lines.dropFirst().joined(separator: "\n")])
    }

    private static let answer: StoryTelling.Verb = { moment, teller in
        let id = try number(after: "/library/errata/", before: "\"", in: moment.page)
        try teller.run(
            .put, ErratumPaths.erratum(Erratum.ID(rawValue: id), in: moment.scene.space),
            as: moment.player, ["outcome": "words", "answer": moment.act.text])
    }

    private static func number(after start: String, before end: String, in page: String) throws
        -> Int64
    {
        for part in page.components(separatedBy: start).dropFirst() {
            let digits = part.prefix { $0.isNumber }
            if part.dropFirst(digits.count).hasPrefix(end), let number = Int64(digits) {
                return number
            }
        }
        throw DemonstrationError.unknown(start)
    }
}
