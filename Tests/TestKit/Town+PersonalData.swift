import Community
import Foundation
import HTTP

extension Town {
    /// Asks for the archive of what is held of somebody, has it made and downloads it.
    package func package(of resident: Resident) throws -> Answer {
        let browser = try visit(as: resident)
        let asked = try browser.post("/account/data/export")
        guard asked.status == 303 else { return asked }
        try runJobs()
        return try browser.get("/account/data/package")
    }

    /// What it holds for programs.
    package func takenAlong(by resident: Resident) throws -> String {
        try StoredZip(package(of: resident).body).text("data.json")
    }
}
