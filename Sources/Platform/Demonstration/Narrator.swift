import Community
import Content
import Foundation
import HTTP

/// Does what the people of the demonstration did, through the pages of the site.
struct Narrator {
    /// A story once it is told.
    struct Told {
        let story: Story
        let space: Space
        let address: String
        var item: Item.ID
        var version = 1
    }

    let town: DemonstrationTown
    let demonstration: DemonstrationSite
    var requests: InternalRequest
    var told: [String: Told] = [:]

    init(town: DemonstrationTown, _ demonstration: DemonstrationSite, requests: InternalRequest) {
        self.town = town
        self.demonstration = demonstration
        self.requests = requests
    }

    mutating func play(_ turn: Turn) throws {
        switch turn.deed {
        case .publish(let story): try publish(story)
        case .talk(let story): try talk(story)
        case .act(let act, let file): try play(act, on: file)
        case .catchUp(let player, let place):
            let reading = HomePath.home(in: try town.space(place)) + "/whats-new/reading"
            _ = try requests.run(.post, reading, as: town.person(player))
            _ = try requests.run(.post, AccountPaths.noticesRead(), as: town.person(player))
        case .visit(let player, let place):
            let home = HomePath.home(in: try town.space(place))
            _ = try requests.run(.get, home, as: town.person(player))
        }
    }

    private mutating func publish(_ story: Story) throws {
        let space = try town.space(story.head["space"] ?? demonstration.cast.places[0].slug)
        let author = try town.person(story.head["by"] ?? "malik")
        let news = HomePath.home(in: space) + "/news"
        let editor = try requests.run(.get, news + "/new", as: author)
        let form = NewsFields(story, ago: demonstration.ago, editor: editor.page)
        let files = try story.list("files").map {
            try demonstration.papers.upload($0, to: demonstration.site.files)
        }
        let answer = try requests.run(.post, news, as: author, form.fields(), files: files)
        try keep(story, in: space, answer)
    }

    /// Remembers where a story is told.
    mutating func keep(_ story: Story, in space: Space, _ answer: Response) throws {
        guard let address = answer.headers["Location"],
            let item = address.split(separator: "/").last.flatMap({
                Item.ID(segment: String($0))
            })
        else { throw DemonstrationError.unread(story.file, "POST") }
        told[story.file] = Told(story: story, space: space, address: address, item: item)
    }

    private mutating func play(_ act: Story.Act, on file: String) throws {
        guard let scene = told[file] else { throw DemonstrationError.unknown(file) }
        let player = try town.person(act.player)
        let page = try requests.run(.get, scene.address, as: player).page
        switch act.verb {
        case .open: break
        case .read: _ = try requests.run(.post, scene.address + "/reading", as: player)
        case .comment:
            let comments = SpacePaths.comments(scene.item, in: scene.space)
            _ = try requests.run(.post, comments, as: player, ["text": act.text])
        case .reply: try reply(act, to: scene, page, as: player)
        case .conclude:
            _ = try requests.run(
                .put, scene.address + "/conclusion", as: player, ["text": act.text])
        case .thanks, .agree, .support, .celebrate:
            let sign = "\(act.verb.rawValue)-\(scene.item)"
            _ = try requests.run(
                .post, SpacePaths.reactions(in: scene.space), as: player, ["give": sign])
        case .edit:
            let editor = try requests.run(.get, scene.address + "/edit", as: player)
            var form = NewsFields(scene.story, ago: demonstration.ago, editor: editor.page)
            form.body = act.text
            form.version = scene.version
            _ = try requests.run(.put, scene.address, as: player, form.fields())
            told[file]?.version += 1
        }
    }
}

extension Response {
    /// The text of a page.
    var page: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
