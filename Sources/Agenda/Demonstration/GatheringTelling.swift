import Community
import Content
import Foundation
import HTTP

/// How the people of the demonstration ask who comes, and answer.
///
///     === ask malik +10 minutes
///     seats: 4
///     until: in 5 days at 18:00
///
///     === answer amina +1 days
///     yes 1
///     Avec une collègue.
///
///     === link malik +2 days
///     paule@exemple.test maybe
struct GatheringTelling {
    let stage: DemonstrationStage
    let papers: DemonstrationPapers

    var verbs: [String: StoryTelling.Verb] {
        [
            "ask": ask, "answer": Self.answer, "invite": Self.invite, "link": Self.link,
            "points": points, "minutes": Self.minutes, "sheet": sheet,
        ]
    }

    /// The next date of an event, or the last that has begun.
    static func date(
        _ moment: StoryMoment, hasBegun: Bool = false, _ teller: DemonstrationTeller
    ) throws -> Gathering {
        let found = try teller.write { site, db in
            let (now, item) = (site.clock.now(), moment.scene.item)
            guard hasBegun else { return try GatheringStore(db: db).next(of: item, at: now) }
            return try GatheringStore(db: db).coming(of: item, at: .distantPast, limit: 500)
                .last { $0.startsAt <= now }
        }
        guard let found else { throw DemonstrationError.unknown(moment.scene.story.file) }
        return found
    }

    /// Lines of `name: what`.
    private var ask: StoryTelling.Verb {
        { moment, teller in
            var said: [String: String] = [:]
            for line in moment.act.text.split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
                guard parts.count == 2 else {
                    throw DemonstrationError.unread(moment.scene.story.file, String(line))
                }
                said[parts[0]] = parts[1]
            }
            var fields: FormFields = [
                "open": "1", "seats": said["seats"] ?? "", "guests_max": said["guests"] ?? "2",
                "list_for": said["list"] ?? AnswerRules.Readers.members.rawValue,
            ]
            if let until = said["until"] {
                let zone = TimeZone(identifier: moment.scene.space.zone) ?? .gmt
                let day = LocalDate(try stage.moment(until, in: moment.scene.story.file), zone)
                fields.append("until_day", day.isoDay)
                fields.append("until_time", day.isoTime)
            }
            let address = GatheringPaths.rules(moment.scene.item, in: moment.scene.space)
            try teller.run(.put, address, as: moment.player, fields)
        }
    }

    private static let answer: StoryTelling.Verb = { moment, teller in
        let date = try date(moment, teller)
        let lines = moment.act.text.split(separator: "\n", maxSplits: 1).map(String.init)
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        try teller.run(
            .post, GatheringPaths.answers(date.id, in: moment.scene.space), as: moment.player,
            [
                "answer": words.first ?? "", "guests": words.count > 1 ? words[1] : "0",
                "comment": lines.count > 1 ? lines[1].oneLine : "",
            ])
    }

    private static let invite: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, GatheringPaths.invitations(moment.scene.item, in: moment.scene.space),
            as: moment.player, ["people": moment.act.text])
    }

    /// What whoever has no account answers by the link of their mail.
    private static let link: StoryTelling.Verb = { moment, teller in
        let words = moment.act.text.split(separator: " ").map(String.init)
        let address = try teller.write { site, db in
            try GuestStore(db: db).find(moment.scene.item, email: words.first ?? "")
                .map { GuestLink.path(of: $0.id, site) }
        }
        guard let address, words.count > 1 else {
            throw DemonstrationError.unread(moment.scene.story.file, moment.act.text)
        }
        try teller.run(
            .post, address, as: moment.player,
            ["answer": words[1], "guests": words.count > 2 ? words[2] : "0", "comment": ""])
    }
}
