import Community
import Content
import HTTP
import Security
import Storage

/// What the routes of the exchange with other calendars are tried with.
enum ExchangeSamples {
    static let all: [any Declaration] = [
        SampleThing(SubscriptionPaths.one) { stage in
            try stage.write { db in
                let person = stage.cast.author
                let space = stage.space
                _ = try SubscriptionStore(db: db).create(
                    .all, named: "Téléphone", for: person, in: space, at: stage.site.clock.now())
                guard
                    let made = try SubscriptionStore(db: db).all(of: person, in: space).first
                else { throw Problem.notFound }
                return made.id
            }
        },
        // The secret is that of the author: whoever has it reads as they do.
        SampleThing(SubscriptionPaths.feed) { stage in
            try stage.write { db in
                try SubscriptionStore(db: db).create(
                    .all, named: "", for: stage.cast.author, in: stage.space,
                    at: stage.site.clock.now()
                ).text
            }
        },
        SampleThing(ImportPaths.one) { stage in
            let digest = try stage.site.files.write(Array(calendar.utf8))
            return try stage.write { db in
                try ImportStore(db: db).create(
                    digest.hex, named: "agenda.ics", size: calendar.utf8.count,
                    by: stage.cast.moderator, in: stage.space, at: stage.site.clock.now())
            }
        },
        RouteSample(.post, SubscriptionPaths.all, ["scope": "all", "name": "Téléphone"]),
        RouteSample(
            .post, ImportPaths.all, [:],
            files: [SampleFile(name: "agenda.ics") { Array(calendar.utf8) }]),
    ]

    private static let calendar = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:Réunion
        DTSTART:20300115T180000
        END:VEVENT
        END:VCALENDAR

        """
}
