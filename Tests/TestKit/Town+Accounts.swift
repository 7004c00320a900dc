package import Community
import Content
import Foundation
import HTTP
import Storage

extension Town {
    /// Closes an account, as those who run the site do.
    package func disable(_ resident: Resident) throws {
        let person = try person(resident)
        try visit(as: .claire).post("/administration/closures/\(person)")
    }

    /// Makes one account of two, as their person does by the page.
    @discardableResult
    package func merge(_ closed: Resident, into kept: Resident) throws -> Answer {
        let browser = try visit(as: kept)
        let plan = try browser.post(
            "/account/merging", ["email": closed.email, "password": Resident.password])
        let answer = try browser.post(
            "/account/merging/union", ["entry": plan.input("entry") ?? ""])
        try runJobs()
        return answer
    }

    /// The mails of the outbox to an address, the newest first.
    package func mails(to email: String) throws -> [OutboxMail] {
        try runJobs()
        return try site.database.read { db in
            try Outbox(db: db).newest(100).filter { $0.recipient == email }
                .map { try $0.opened(site.mailSeal) }
        }
    }

    /// The path of the link in the newest mail to an address.
    package func link(to email: String) throws -> String? {
        try mails(to: email).first?.body.split(separator: "\n")
            .first { $0.hasPrefix("http://localhost/") }
            .map { String($0.dropFirst("http://localhost".count)) }
    }
}
