import Community
import Content
import HTTP
import Storage

/// The author writes letters to the moderator, and the moderator one to the author.
enum MessagesSamples {
    static let all: [any Declaration] = things + forms

    private static let things: [any Declaration] = [
        SampleThing(MessagesPaths.thread) { stage in
            let letter = try stage.another(MessagesPaths.record)
            return try stage.write { db in
                guard let found = try LetterStore(db: db).find(letter) else {
                    throw Problem.notFound
                }
                return found.thread
            }
        },
        // One that the author got.
        SampleThing(MessagesPaths.letter) { stage in
            try write(stage, to: stage.cast.author, by: stage.cast.moderator)
        },
        SampleThing(MessagesPaths.record) { stage in
            try write(stage, to: stage.cast.moderator, by: stage.cast.author)
        },
        SampleThing(MessagesPaths.schedule) { stage in
            try write(
                stage, to: stage.cast.moderator, by: stage.cast.author,
                [("when", "later"), ("send_day", "2019-07-01"), ("send_time", "09:00")])
        },
        SampleThing(MessagesPaths.reported) { stage in
            let letter = try stage.another(MessagesPaths.letter)
            try stage.send(
                MessagesPaths.report(letter, in: stage.space), ["text": "Ce ton me blesse."])
            return try stage.write { db in
                guard let found = try LetterStore(db: db).find(letter) else {
                    throw Problem.notFound
                }
                return try ReportedLetterStore(db: db).item(
                    of: found, in: stage.space, at: stage.site.clock.now())
            }
        },
        SampleThing(MessagesPaths.link) { stage in
            let letter = try stage.another(MessagesPaths.letter)
            return try stage.write { db in
                let copy = try CopyStore(db: db).id(of: letter, for: stage.cast.author)
                let path = AcknowledgementLink.path(of: copy, stage.site)
                return String(path.dropFirst("/ack/".count))
            }
        },
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, MessagesPaths.sent) { stage in
            [
                "person": try stage.newMember().description, "subject": "Un mot",
                "text": "Bonjour.",
            ]
        },
        RouteSample(.put, MessagesPaths.draft, ["subject": "Un mot", "text": "Bon"]),
        RouteSample(.put, MessagesPaths.schedule) { stage in
            [
                "person": stage.cast.moderator.description, "subject": "Un autre mot",
                "text": "Bonjour.", "when": "later", "send_day": "2019-07-02",
                "send_time": "09:00", "version": "1",
            ]
        },
        RouteSample(.post, MessagesPaths.answers) { stage in
            let thread = try stage.id(MessagesPaths.thread)
            let letters = try stage.write { try LetterStore(db: $0).ids(in: thread) }
            return ["text": "Merci.", "answers": letters[0].description]
        },
        RouteSample(.put, MessagesPaths.threadDraft, ["text": "Mer"]),
        RouteSample(.post, MessagesPaths.report, ["text": "Ce ton me blesse."]),
        // Nobody is reminded of what has not left yet.
        RouteSample(.post, MessagesPaths.reminder) { stage in
            let letter = try stage.id(MessagesPaths.record)
            try stage.write { db in
                let reader = stage.cast.moderator
                guard let mail = try CopyStore(db: db).mail(of: letter, for: reader) else { return }
                try MailWitness(stage.site, db).record(
                    MailEvidence(.accepted, of: mail, by: .relay, at: stage.site.clock.now()))
            }
            return [:]
        },
    ]

    private static func write(
        _ stage: SampleStage, to reader: Person.ID, by writer: Person.ID,
        _ more: [(String, String)] = []
    ) throws -> Letter.ID {
        var fields: FormFields = [
            "person": reader.description, "subject": "Lettre \(stage.number())",
            "text": "Bonjour.", "receipt": "1",
        ]
        for (name, value) in more { fields.append(name, value) }
        return try stage.send(MessagesPaths.sent(in: stage.space), fields, by: writer).newID()
    }
}
