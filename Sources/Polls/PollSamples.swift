import Community
import Content
import Foundation
import HTTP
import Security

/// The moderator puts polls up; the members vote.
enum PollSamples {
    static let all: [any Declaration] = things + forms

    private static let things: [any Declaration] = [
        SampleThing(PollPaths.poll) { stage in
            try stage.send(
                PollPaths.polls(in: stage.space), fields("Sondage \(stage.number())"),
                by: stage.cast.moderator
            ).newID()
        },
        thing(PollPaths.minutes), thing(PollPaths.codes), thing(PollPaths.answers),
        thing(PollPaths.table),
        SampleThing(PollPaths.look) { stage in
            let poll: Item.ID = try stage.send(
                PollPaths.polls(in: stage.space),
                fields("Sondage nominatif \(stage.number())", isSecret: false),
                by: stage.cast.moderator
            ).newID()
            let ballot: FormFields = ["q1": "0"]
            try stage.send(PollPaths.ballot(poll, in: stage.space), ballot)
            return poll
        },
        SampleThing(PollPaths.prolonging) { stage in
            var changed = fields("Le lieu et la fin")
            changed.append("closes_day", "2098-01-01")
            let poll: Item.ID = try stage.send(
                PollPaths.polls(in: stage.space), changed, by: stage.cast.moderator
            ).newID()
            let ballot: FormFields = ["q1": "0"]
            try stage.send(PollPaths.ballot(poll, in: stage.space), ballot)
            return poll
        },
        SampleThing(ProxyPaths.proxy) { stage in
            try stage.send(
                ProxyPaths.proxies(in: stage.space),
                [
                    "holder": stage.cast.moderator.description, "scope": "until",
                    "until": "2099-01-01",
                ])
            let given = try stage.write {
                try ProxyStore(db: $0).all(of: stage.cast.author, in: stage.space)
            }
            guard let proxy = given.first else { throw Problem.notFound }
            return proxy.id
        },
        SampleThing(PollPaths.survey) { stage in
            let poll = try stage.another(PollPaths.poll)
            return try stage.write {
                try SurveyLinkStore(db: $0).create(
                    name: "Invité", email: "", for: poll, nil
                ).text
            }
        },
        SampleThing(PollPaths.link) { stage in
            let poll = try stage.another(PollPaths.poll)
            return try stage.write {
                let links = SurveyLinkStore(db: $0)
                _ = try links.create(name: "Invité", email: "", for: poll, nil)
                guard let link = try links.all(of: poll).first else { throw Problem.notFound }
                return link.id
            }
        },
    ]

    /// One that is over.
    private static func thing(_ path: SpacePathTo<Item.ID>) -> SampleThing {
        SampleThing(path) { stage in
            let poll = try stage.another(PollPaths.poll)
            let ballot: FormFields = ["q1": "0"]
            try stage.send(PollPaths.ballot(poll, in: stage.space), ballot)
            try stage.send(PollPaths.closure(poll, in: stage.space), by: stage.cast.moderator)
            return poll
        }
    }

    private static let forms: [any Declaration] = [
        RouteSample(.get, PollPaths.new) { _ in ["template": "quick"] },
        RouteSample(.post, PollPaths.polls, fields("Le lieu")),
        RouteSample(.put, PollPaths.poll) { _ in
            var changed = fields("Le lieu et l’heure")
            changed.append("version", "1")
            return changed
        },
        RouteSample(.post, PollPaths.ballot, ["q1": "1", "version": "1"]),
        RouteSample(.post, PollPaths.prolonging, ["closes_day": "2099-01-01"]),
        RouteSample(.post, PollPaths.links, ["people": "Association <contact@parvis.test>"]),
        RouteSample(.post, ProxyPaths.proxies) { stage in
            [
                "holder": try stage.newMember().description, "scope": "until",
                "until": "2099-01-01",
            ]
        },
        RouteSample(.post, PollPaths.survey, ["q1": "0", "version": "1"]),
    ]

    private static func fields(_ title: String, isSecret: Bool = true) -> FormFields {
        [
            "title": title, "body": "", "audience": "space", "secret": isSecret ? "1" : "0",
            "results": "closed", "tie": "lot", "quorum": "none", "proxies": "1",
            "guests": "1", "comments_open": "1", "questions": "1", "q1_text": "Où se réunir ?",
            "q1_method": "one", "q1_options": "Toulouse\nMontpellier", "q1_seats": "1",
            "do": "publish",
        ]
    }
}
