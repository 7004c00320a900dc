import Community
import Content
import HTTP
import Storage

/// Somebody else administers the space, so that anybody may leave it.
enum DepartureSamples {
    static let all: [any Declaration] = [
        RouteSample(.post, MemberPaths.departure) { stage in
            try addAdministrator(stage)
            return [:]
        },
        SampleThing(MemberPaths.comingBack) { stage in
            try addAdministrator(stage)
            let person = try stage.caller ?? stage.newMember()
            try stage.write { db in
                let members = MembershipStore(db: db)
                if try members.role(of: person, in: stage.space.id) == nil {
                    try members.set(
                        .member, of: person, in: stage.space.id, at: stage.site.clock.now())
                }
            }
            try stage.send(MemberPaths.departure(in: stage.space), by: person)
            return stage.space.id
        },
    ]

    private static func addAdministrator(_ stage: SampleStage) throws {
        let other = try stage.newMember()
        try stage.write { db in
            try MembershipStore(db: db).set(
                .administrator, of: other, in: stage.space.id, at: stage.site.clock.now())
        }
    }
}
