import Community
import Content
import Foundation
import HTTP

/// The news of the demonstration: its categories, what is published, who confirms having read it.
enum NewsScript {
    static let script = DemonstrationScript("news") { stage in
        let papers = try DemonstrationPapers(folder: stage.folder)
        let telling = StoryTelling(
            begin: { try publish($0, in: $1, by: $2, papers, stage.ago, &$3) },
            verbs: ["read": confirm, "edit": { try edit($0, stage.ago, &$1) }])
        return try stage.preparing("categories.json5", addCategory) + telling.turns(on: stage)
    }

    private static func addCategory(
        _ name: String, in space: Space, by keeper: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws {
        try teller.run(.post, NewsPaths.categories(in: space), as: keeper, ["name": name])
    }

    private static func publish(
        _ story: DemonstrationStory, in space: Space, by author: Person.ID,
        _ papers: DemonstrationPapers,
        _ ago: Ago, _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let editor = try teller.read(NewsPaths.new(in: space), as: author)
        let form = NewsFields(story, ago: ago, editor: editor)
        let files = try story.list("files").map { try teller.upload($0, papers.bytes($0)) }
        let address = try teller.create(
            NewsPaths.items(in: space), as: author, form.fields(), files: files)
        return try DemonstrationScene(of: story, in: space, at: address)
    }

    private static let confirm: StoryTelling.Verb = { moment, teller in
        let reading = NewsPaths.reading(moment.scene.item, in: moment.scene.space)
        try teller.run(.post, reading, as: moment.player)
    }

    private static func edit(
        _ moment: StoryMoment, _ ago: Ago, _ teller: inout DemonstrationTeller
    ) throws {
        let scene = moment.scene
        let editor = try teller.read(
            NewsPaths.edit(scene.item, in: scene.space), as: moment.player)
        var form = NewsFields(scene.story, ago: ago, editor: editor)
        form.body = moment.act.text
        form.version = try editor.hidden("version")
        try teller.run(.put, scene.address, as: moment.player, form.fields())
    }
}
