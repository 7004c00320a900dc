import Community
import Foundation
import HTTP
import Storage

extension Town {
    /// Asks for the archive of what is held of somebody, has it made and downloads it.
    package func package(of resident: Resident) throws -> Answer {
        let browser = try visitFreshly(as: resident)
        let asked = try browser.post("/account/data/export")
        guard asked.status == 303 else { return asked }
        try runJobs()
        return try browser.get("/account/data/package")
    }

    /// Has somebody ask for the end of their account; the days that they have pass at once.
    package func erase(_ resident: Resident) throws -> Answer {
        let answer = try visitFreshly(as: resident).delete("/account")
        guard answer.status == 303 else { return answer }
        let person = try person(resident)
        // A moment ago: a date is stored to the millisecond.
        let due = now.addingTimeInterval(-1)
        try site.database.write { db in
            try db.run(
                "UPDATE planned_erasure SET due_at = \(due) WHERE person_id = \(person)")
            try db.run("UPDATE job SET run_at = \(now) WHERE kind = 'accounts.erasure'")
        }
        try Jobs(site, .only("accounts.erasure")).runDue()
        return answer
    }

    /// A browser of somebody who has just shown who they are.
    private func visitFreshly(as resident: Resident) throws -> Browser {
        let browser = try visit(as: resident)
        try browser.post("/account/proof", ["password": Resident.password])
        return browser
    }

    /// What it holds for programs.
    package func takenAlong(by resident: Resident) throws -> String {
        try StoredZip(package(of: resident).body).text("data.json")
    }
}
