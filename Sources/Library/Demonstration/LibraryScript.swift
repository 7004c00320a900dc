import Community
import Content
import Foundation
import HTTP

/// The library of the demonstration: its themes, what is proposed, what becomes of it.
enum LibraryScript {
    static let script = DemonstrationScript("library") { stage in
        let papers = try DemonstrationPapers(folder: stage.folder)
        let verbs: [String: StoryTelling.Verb] = [
            "vet": { try decide("vetted", $0, &$1) },
            "ask": { try decide("changes", $0, &$1) },
            "refuse": { try decide("refused", $0, &$1) },
            "version": { try renew($0, papers, &$1) }, "archive": archive,
        ]
        let telling = StoryTelling(
            begin: { try send($0, in: $1, by: $2, papers, &$3) },
            verbs: verbs.merging(CareTelling.verbs) { $1 })
        return try stage.preparing("themes.json5") {
            (theme: DemonstrationTheme, space, keeper, teller) in
            try theme.add(in: space, by: keeper, &teller)
        } + telling.turns(on: stage)
    }

    private static func send(
        _ story: DemonstrationStory, in space: Space, by author: Person.ID,
        _ papers: DemonstrationPapers,
        _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let form = try teller.read(LibraryPaths.new(in: space), as: author)
        var fields: FormFields = [
            "title": story.head["title"] ?? "", "description": story.body,
            "publisher": story.head["publisher"] ?? "",
            "source_address": story.head["source"] ?? "",
            "dated_on": story.head["dated"] ?? "", "language": "fr",
            "keywords": story.head["keywords"] ?? "", "do": story.head["send"] ?? "submit",
        ]
        for theme in story.list("themes") { fields.append("theme", try form.choice(theme)) }
        if let grounds = story.head["grounds"] {
            fields.append("grounds", grounds)
            for check in checks { fields.append(check, "1") }
        }
        let name = story.head["file"] ?? ""
        let address = try teller.create(
            LibraryPaths.library(in: space), as: author, fields,
            files: [teller.upload(name, papers.bytes(name))])
        return try DemonstrationScene(of: story, in: space, at: address)
    }

    /// Decides of the version that waits, as its page shows it.
    private static func decide(
        _ decision: String, _ moment: StoryMoment, _ teller: inout DemonstrationTeller
    ) throws {
        let page = moment.page.components(separatedBy: "/library/versions/")
        guard page.count > 1,
            let id = DocumentVersion.ID(segment: String(page[1].prefix { $0.isNumber }))
        else { throw DemonstrationError.unknown(decision) }
        let space = moment.scene.space
        let form = try teller.read(LibraryPaths.version(id, in: space), as: moment.player)
        var fields: FormFields = [
            "decision": decision, "grounds": moment.act.text,
            "digest": try form.hidden("digest"), "edition": try form.hidden("edition"),
        ]
        if decision == "vetted" { for check in checks { fields.append(check, "1") } }
        try teller.run(.post, LibraryPaths.vetting(id, in: space), as: moment.player, fields)
    }

    /// The first line of what is told names the file, the others say what changes.
    private static func renew(
        _ moment: StoryMoment, _ papers: DemonstrationPapers, _ teller: inout DemonstrationTeller
    ) throws {
        let lines = moment.act.text.components(separatedBy: "\n")
        let note = lines.dropFirst().joined(separator: "\n")
        try teller.run(
            .post, LibraryPaths.versions(moment.scene.item, in: moment.scene.space),
            as: moment.player, ["note": note, "do": "submit"],
            files: [teller.upload(lines[0], papers.bytes(lines[0]))])
    }

    private static let archive: StoryTelling.Verb = { moment, teller in
        try teller.run(
            .post, LibraryPaths.archiving(moment.scene.item, in: moment.scene.space),
            as: moment.player)
    }

    private static let checks = ["source_ok", "date_ok", "content_ok"]
}
