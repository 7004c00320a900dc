import Community
import Content
import FoundationEssentials
import HTTP
import Security
import Storage

enum MergingSamples {
    static let all: [any Declaration] = [
        RouteSample(.post, MergingPaths.merging) { stage in
            let other = try person(stage.newMember(), stage)
            try stage.write { db in
                let people = PersonStore(db: db)
                let hash = try people.password(of: stage.cast.author) ?? ""
                try people.setPassword(hash, of: other.id)
            }
            return ["email": other.email, "password": stage.cast.password]
        },
        RouteSample(.post, MergingPaths.second) { stage in
            let half = try claim(.half, stage)
            let seed = try FactorSamples.setUp(half.closed.id, stage)
            return [
                "entry": half.text(stage.site.signer), "code": FactorSamples.code(of: seed, stage),
            ]
        },
        RouteSample(.post, MergingPaths.mail, ["mailed": "personne@parvis.test"]),
        SampleThing(MergingPaths.link) { stage in
            try claim(.mailed, stage).text(stage.site.signer)
        },
        RouteSample(.post, MergingPaths.union) { stage in
            ["entry": try claim(.proven, stage).text(stage.site.signer)]
        },
        RouteSample(.post, AskedMergingPaths.plan) { try pair($0) },
        RouteSample(.post, AskedMergingPaths.all) { try pair($0) },
        SampleThing(AskedMergingPaths.one) { try asked($0).0 },
        SampleThing(AskedMergingPaths.objection) { try asked($0).1.text },
        SampleThing(AskedMergingPaths.agreement) { stage in
            try asked(stage, closing: stage.caller).1.text
        },
    ]

    private static func pair(_ stage: SampleStage) throws -> FormFields {
        [
            "kept": try person(stage.newMember(), stage).email,
            "closed": try person(stage.newMember(), stage).email,
        ]
    }

    private static func asked(
        _ stage: SampleStage, closing person: Person.ID? = nil
    ) throws -> (AskedMerging.ID, Token) {
        let (kept, closed) = (try stage.newMember(), try person ?? stage.newMember())
        let now = stage.site.clock.now()
        return try stage.write {
            try AskedMergingStore(db: $0).create(
                closed, into: kept, by: stage.cast.administrator, at: now,
                due: now.addingTimeInterval(7 * 86_400))
        }
    }

    private static func claim(
        _ stage: MergeClaim.Stage, _ place: SampleStage
    ) throws -> MergeClaim {
        let me = try person(place.caller ?? place.cast.author, place)
        let other = try person(place.newMember(), place)
        return try place.write {
            try MergeClaim(stage, me, other, at: place.site.clock.now(), $0)
        }
    }

    static func person(_ id: Person.ID, _ stage: SampleStage) throws -> Person {
        guard let found = try stage.write({ try PersonStore(db: $0).find(id) }) else {
            throw Problem.notFound
        }
        return found
    }
}
