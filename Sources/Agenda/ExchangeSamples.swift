import Community
import Content
import HTTP
import Security
import Storage

/// What the routes of the exchange with other calendars are tried with.
enum ExchangeSamples {
    static let all: [any Declaration] = [
        SampleThing(AgendaPaths.subscription) { stage in
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
        RouteSample(.post, AgendaPaths.subscriptions, ["scope": "all", "name": "Téléphone"]),
    ]
}
