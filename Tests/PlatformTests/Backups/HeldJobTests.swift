import Community
import Foundation
import Storage
import TestKit
import Testing

@testable import Platform

@Suite("What waits for a person in a site that was brought back") struct HeldJobTests {
    @Test func `an erasure that was called off since is not carried out`() throws {
        let here = try BackedTown()
        let sofia = try here.town.person(.sofia)
        #expect(try here.town.visit(as: .sofia).delete("/account").status == 303)
        let file = try here.backUp()
        let box = try here.box()
        try box.restore(file, here.key)
        try box.open { (site: Site) throws in
            try site.database.write { db in
                let waiting: Int = try db.one(
                    """
                    SELECT COUNT(*) AS n FROM job AS j
                    WHERE j.kind = 'accounts.erasure' AND j.parked_at IS NOT NULL
                    """)
                #expect(waiting == 1)
                try db.run("UPDATE job SET run_at = 0 WHERE kind = 'accounts.erasure'")
                try db.run("UPDATE planned_erasure SET due_at = 0")
            }
            try Jobs(site).runDue()
            let person = try site.database.read { try PersonStore(db: $0).find(sofia) }
            #expect(person?.name == Resident.sofia.name)
        }
    }
}
