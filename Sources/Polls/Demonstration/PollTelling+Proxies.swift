import Community
import Content
import HTTP

extension PollTelling {
    /// Asks whom the text names to vote in this poll as well.
    var entrust: StoryTelling.Verb {
        { moment, teller in
            try teller.run(
                .post, ProxyPaths.proxies(in: moment.scene.space), as: moment.player,
                [
                    "holder": try stage.person(moment.act.text).description,
                    "scope": moment.scene.item.description,
                ])
        }
    }

    /// Takes the proxy of whom the text names.
    var accept: StoryTelling.Verb {
        { moment, teller in
            let proxy = try proxy(moment, teller)
            try teller.run(
                .post, ProxyPaths.acceptance(proxy.id, in: moment.scene.space),
                as: moment.player)
        }
    }

    /// Votes for somebody else: the first line names them.
    var stand: StoryTelling.Verb {
        { moment, teller in
            let lines = moment.act.text.split(separator: "\n", maxSplits: 1).map(String.init)
            let giver = try stage.person(lines.first ?? "")
            let page = try teller.read(
                moment.scene.address + "?for=\(giver)", as: moment.player)
            var fields = try StoryBallot(lines.last ?? "", moment.scene.story.file).fields
            fields.append("giver", giver.description)
            fields.append("seal", try page.hidden("seal"))
            try teller.run(
                .post, moment.scene.address + "/ballot", as: moment.player, fields)
        }
    }

    private func proxy(_ moment: StoryMoment, _ teller: DemonstrationTeller) throws -> Proxy {
        let giver = try stage.person(moment.act.text)
        let given = try teller.write { _, db in
            try ProxyStore(db: db).all(of: giver, in: moment.scene.space)
        }
        guard let proxy = given.first(where: { $0.holder == moment.player }) else {
            throw DemonstrationError.unknown(moment.act.text)
        }
        return proxy
    }
}
