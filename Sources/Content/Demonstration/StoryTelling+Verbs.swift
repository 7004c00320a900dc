import Community
import HTTP

extension StoryTelling {
    /// What can be done to any item. Whatever is done to it, it is opened before.
    package static let common: [String: Verb] = {
        var verbs: [String: Verb] = ["open": { _, _ in }, "comment": comment]
        for sign in Reaction.allCases { verbs[sign.rawValue] = reaction(sign) }
        return verbs
    }()

    private static let comment: Verb = { moment, teller in
        let comments = SpacePaths.comments(moment.scene.item, in: moment.scene.space)
        try teller.run(.post, comments, as: moment.player, ["text": moment.act.text])
    }

    private static func reaction(_ sign: Reaction) -> Verb {
        { moment, teller in
            let reactions = SpacePaths.reactions(in: moment.scene.space)
            try teller.run(
                .post, reactions, as: moment.player,
                ["give": "\(sign.rawValue)-\(moment.scene.item)"])
        }
    }
}
