import Community
import Content
import HTTP
import Security
import Storage

/// What the routes of the exchange with other calendars are tried with.
enum ExchangeSamples {
    static let all: [any Declaration] =
        subscriptions + CalendarImport.kind.samples("agenda.ics", calendar)

    private static let subscriptions: [any Declaration] = [
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
        RouteSample(.post, SubscriptionPaths.all, ["scope": "all", "name": "Téléphone"]),
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
