import Community
import Content
import Foundation
import HTTP
import OneTimeCodes
import Security
import Storage

enum FactorSamples {
    static let all: [any Declaration] = [
        RouteSample(.post, SecondSteps.path) { stage in
            let author = try person(stage.cast.author, stage)
            let seed = try setUp(author.id, stage)
            let half = try stage.write {
                try HalfEntry(author, by: .password, at: stage.site.clock.now(), $0)
            }
            return ["entry": half.text(stage.site.signer), "code": code(of: seed, stage)]
        },
        RouteSample(.post, AskedLink.signIn.path, ["email": "personne@parvis.test"]),
        SampleThing(SentLinks.link) { stage in
            try stage.write {
                try OneTimeLinkStore(db: $0).create(
                    .signIn, for: stage.cast.author, at: stage.site.clock.now()
                ).text
            }
        },
        RouteSample(.post, Proofs.path) { ["password": $0.cast.password] },
        RouteSample(.post, FactorPaths.code) { stage in
            let seed = OneTimeSeed()
            let caller = stage.caller ?? stage.cast.author
            let sealed = try SealedSeed.close(seed, of: caller, stage.site)
            return ["seed": Base64URL.text(sealed), "code": code(of: seed, stage)]
        },
        RouteSample(.delete, FactorPaths.code) { stage in
            _ = try setUp(stage.caller ?? stage.cast.author, stage)
            return [:]
        },
        SampleThing(FactorPaths.passkey) { stage in
            let caller = stage.caller ?? stage.cast.author
            let now = stage.site.clock.now()
            return try stage.write { db in
                let store = PasskeyStore(db: db)
                try store.addSample(of: caller, at: now)
                try SecondFactorStore(db: db).settle(caller, at: now)
                guard let made = try store.all(of: caller).last else { throw Problem.notFound }
                return made.id
            }
        },
        RouteSample(.post, FactorPaths.recovery) { stage in
            _ = try setUp(stage.caller ?? stage.cast.author, stage)
            return [:]
        },
        SampleThing(FactorPaths.removal) { try $0.newMember() },
    ]

    static func code(of seed: OneTimeSeed, _ stage: SampleStage) -> String {
        seed.code(at: Int64(stage.site.clock.now().timeIntervalSince1970))
    }

    static func setUp(_ person: Person.ID, _ stage: SampleStage) throws -> OneTimeSeed {
        let seed = OneTimeSeed()
        let now = stage.site.clock.now()
        let sealed = try SealedSeed.close(seed, of: person, stage.site)
        try stage.write { db in
            try OneTimeCodeStore(db: db).set(sealed, step: 0, of: person, at: now)
            try SecondFactorStore(db: db).settle(person, at: now)
        }
        return seed
    }

    private static func person(_ id: Person.ID, _ stage: SampleStage) throws -> Person {
        guard let found = try stage.write({ try PersonStore(db: $0).find(id) }) else {
            throw Problem.notFound
        }
        return found
    }
}
