import Community
import Content
import Foundation
import HTTP

/// The agenda of the demonstration: its themes, what is proposed and decided, what is called off.
enum AgendaScript {
    static let script = DemonstrationScript("agenda") { stage in
        let papers = try DemonstrationPapers(folder: stage.folder)
        let verbs: [String: StoryTelling.Verb] = [
            "accept": decide, "decline": decide, "cancel": cancel,
        ]
        let telling = StoryTelling(
            begin: { try send($0, on: stage, in: $1, by: $2, &$3) },
            verbs: verbs.merging(GatheringTelling(stage: stage, papers: papers).verbs) { $1 })
        return try stage.preparing("themes.json5") {
            (theme: DemonstrationTheme, space, keeper, teller) in
            try teller.run(
                .post, ThemeKind.agenda.all(in: space), as: keeper,
                ["name": theme.name, "colour": theme.colour])
        } + telling.turns(on: stage)
    }

    private struct DemonstrationTheme: Decodable {
        let name: String
        let colour: String
    }

    private static func send(
        _ story: DemonstrationStory, on stage: DemonstrationStage, in space: Space,
        by author: Person.ID, _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let form = try teller.read(AgendaPaths.new(in: space), as: author)
        let zone = TimeZone(identifier: space.zone) ?? .gmt
        let start = LocalDate(try stage.moment(story.head["starts"] ?? "", in: story.file), zone)
        var fields: FormFields = [
            "title": story.head["title"] ?? "", "text": story.body,
            "place": story.head["place"] ?? "", "room": story.head["room"] ?? "",
            "video_address": story.head["video"] ?? "",
            "organiser": story.head["organiser"] ?? "", "start_day": start.isoDay,
            "start_time": start.isoTime, "end_time": story.head["until"] ?? "",
            "audience": story.head["groups"] == nil ? "space" : "groups", "comments_open": "1",
            "do": story.head["send"] ?? "publish",
        ]
        if let last = story.head["ends"] {
            let end = LocalDate(try stage.moment(last, in: story.file), zone)
            fields.append("end_day", end.isoDay)
        }
        if let theme = story.head["theme"] { fields.append("theme", try form.choice(theme)) }
        for group in story.list("groups") { fields.append("group", try form.choice(group)) }
        for flag in ["whole_days", "important"] where story.has(flag) { fields.append(flag, "1") }
        for name in ["repeat", "every", "monthly", "nth", "nth_day", "ends_by", "count"] {
            guard let value = story.head[name] else { continue }
            fields.append(name == "ends_by" ? "ends" : name, value)
        }
        for day in story.list("weekdays") { fields.append("weekday", day) }
        let address = try teller.create(AgendaPaths.agenda(in: space), as: author, fields)
        return try DemonstrationScene(of: story, in: space, at: address)
    }

    private static let decide: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, moment.scene.address + "/decision", as: moment.player,
            [
                "do": moment.act.verb, "word": moment.act.text,
                "edition": try moment.page.hidden("edition"),
            ])
    }

    private static let cancel: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, moment.scene.address + "/cancellation", as: moment.player,
            ["word": moment.act.text])
    }
}
