import Community
import Content
import Foundation
import HTTP
import Storage

/// The moderator asks who comes, invites and writes the minutes.
enum PeopleSamples {
    static let all: [any Declaration] = things + forms + AnswerCollection.kind.samples

    private static let rules: FormFields = [
        "open": "1", "list_for": "members", "guests_max": "2", "seats": "9",
    ]

    private static let things: [any Declaration] = [
        SampleThing(GatheringPaths.answers) { try date(of: open($0), $0) },
        SampleThing(AnswerCollection.file) { stage in
            let date = try date(of: open(stage), stage)
            try stage.send(
                GatheringPaths.answers(date, in: stage.space), ["answer": "yes", "guests": "0"])
            return CollectionFile(date.rawValue, .calendar)
        },
        SampleThing(GatheringPaths.offer) { try date(of: open($0), $0) },
        SampleThing(GatheringPaths.invitations) { try open($0) },
        SampleThing(GuestPaths.guest) { try invite(on: $0) },
        SampleThing(GuestPaths.link) { GuestLink.token(of: try invite(on: $0), $0.site) },
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, GatheringPaths.answers, ["answer": "yes", "guests": "1"]),
        RouteSample(.post, GatheringPaths.offer) { stage in
            try offer(on: stage)
            return ["do": "accept", "guests": "0"]
        },
        RouteSample(.put, GatheringPaths.rules, rules),
        RouteSample(.post, GatheringPaths.attendance, ["name": "Invitée"]),
        RouteSample(.put, GatheringPaths.meeting, ["p1_title": "Accueil", "p1_minutes": "10"]),
        RouteSample(.put, GatheringPaths.minutes, ["text": "Décidé.", "do": "publish"]),
        RouteSample(.get, GatheringPaths.archive) { stage in
            let id = try stage.id(AgendaPaths.occurrence)
            try stage.send(
                .put, GatheringPaths.meeting(id, in: stage.space), ["p1_title": "Accueil"],
                by: stage.cast.moderator)
            return [:]
        },
        RouteSample(.post, GatheringPaths.invitations) {
            ["people": "invitee\($0.number())@exemple.test"]
        },
        RouteSample(.post, GuestPaths.link, ["answer": "maybe"]),
        RouteSample(.post, GatheringPaths.reminders, ["answered": "60", "open": "0"]),
    ]

    /// An event that takes answers.
    private static func open(_ stage: SampleStage) throws -> Item.ID {
        let id: Item.ID = try stage.another(AgendaPaths.event)
        try stage.send(
            .put, GatheringPaths.rules(id, in: stage.space), rules, by: stage.cast.moderator)
        return id
    }

    private static func date(of id: Item.ID, _ stage: SampleStage) throws -> Occurrence.ID {
        try gathering(id, stage).id
    }

    private static func gathering(_ id: Item.ID, _ stage: SampleStage) throws -> Gathering {
        let found = try stage.write { db in
            try GatheringStore(db: db).next(of: id, at: stage.site.clock.now())
        }
        guard let found else { throw Problem.notFound }
        return found
    }

    private static func invite(on stage: SampleStage) throws -> EventGuest.ID {
        let event = try open(stage)
        let email = "invitee\(stage.number())@exemple.test"
        try stage.send(
            GatheringPaths.invitations(event, in: stage.space), ["people": email],
            by: stage.cast.moderator)
        let guest = try stage.write { try GuestStore(db: $0).find(event, email: email) }
        guard let guest else { throw Problem.notFound }
        return guest.id
    }

    /// Has a seat offered to whoever calls.
    private static func offer(on stage: SampleStage) throws {
        guard let caller = stage.caller else { return }
        let id = try stage.id(GatheringPaths.offer)
        let now = stage.site.clock.now()
        try stage.write { db in
            guard let date = try GatheringStore(db: db).find(id) else { throw Problem.notFound }
            let store = AnswerStore(db: db)
            try store.save(
                GivenAnswer(word: .yes), .waiting, line: 1, passed: 0, of: .person(caller),
                to: date, at: now)
            guard let own = try store.find(of: .person(caller), to: date) else { return }
            try SeatStore(db: db, gathering: date)
                .offer(own.id, 1, until: now.addingTimeInterval(WaitingLine.life))
        }
    }
}
