import Community
import Content
import HTTP
import Storage

/// Somebody else administers the space that is left, so that anybody may leave it.
enum DepartureSamples {
    static let all: [any Declaration] = [
        RouteSample(.post, MemberPaths.departure) { stage in
            let (other, now) = (try stage.newMember(), stage.site.clock.now())
            try stage.write {
                try MembershipStore(db: $0).set(
                    .administrator, of: other, in: stage.space.id, at: now)
            }
            return [:]
        },
        // Of another space: what follows is done where the caller is still somebody.
        SampleThing(MemberPaths.comingBack) { stage in
            let (person, other) = (try stage.caller ?? stage.newMember(), try stage.newMember())
            let (slug, now) = ("ailleurs-\(stage.number())", stage.site.clock.now())
            let space = try stage.write { db in
                let space = try stage.site.makeSpace(
                    slug: slug, name: "Ailleurs", host: "", zone: "Europe/Paris", db, at: now)
                try MembershipStore(db: db).set(.administrator, of: other, in: space.id, at: now)
                try MembershipStore(db: db).set(.member, of: person, in: space.id, at: now)
                return space
            }
            try stage.send(MemberPaths.departure(in: space), by: person)
            return space.id
        },
    ]
}
