import Community
import Content
import Foundation
import HTTP
import Storage

/// How the people of the demonstration ask each other and vote.
struct PollTelling {
    let stage: DemonstrationStage

    var telling: StoryTelling {
        StoryTelling(
            begin: begin,
            verbs: [
                "vote": vote, "close": close, "remind": remind, "invite": invite,
                "entrust": entrust, "accept": accept, "stand": stand,
            ])
    }

    /// Puts a poll up by its form.
    private func begin(
        _ story: DemonstrationStory, in space: Space, by author: Person.ID,
        _ teller: inout DemonstrationTeller
    ) throws -> DemonstrationScene {
        let host = try story.head["on"].map { try self.host($0, space, teller) }
        let page = PollPaths.new(in: space) + "?template=quick"
        let form = try teller.read(page, as: author)
        var fields = try StoryForm(story, stage, space).fields
        for name in story.list("groups") where !name.isEmpty {
            fields.append("group", try form.choice(name))
        }
        if let host { fields.append("host", host.description) }
        let poll = try teller.create(PollPaths.polls(in: space), as: author, fields)
        return try DemonstrationScene(of: story, in: space, at: poll)
    }

    private func host(
        _ title: String, _ space: Space, _ teller: DemonstrationTeller
    ) throws -> Item.ID {
        let host = try teller.write { try HostStore(db: $1).item(title, in: space.id) }
        guard let host else { throw DemonstrationError.unknown(title) }
        return host
    }

    /// Fills in the ballot: a line for each question.
    private var vote: StoryTelling.Verb {
        { moment, teller in
            var fields = try StoryBallot(moment.act.text, moment.scene.story.file).fields
            fields.append("seal", try moment.page.hidden("seal"))
            try teller.run(
                .post, moment.scene.address + "/ballot", as: moment.player, fields)
        }
    }

    private var close: StoryTelling.Verb {
        { moment, teller in
            try teller.run(.post, moment.scene.address + "/closure", as: moment.player)
        }
    }

    /// Asks people without an account, a line for each.
    private var invite: StoryTelling.Verb {
        { moment, teller in
            try teller.run(
                .post, moment.scene.address + "/links", as: moment.player,
                ["people": moment.act.text])
        }
    }

    private var remind: StoryTelling.Verb {
        { moment, teller in
            try teller.run(.post, moment.scene.address + "/reminder", as: moment.player)
        }
    }
}
