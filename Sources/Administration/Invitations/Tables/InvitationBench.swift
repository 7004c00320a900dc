import Community
import Content
import Foundation
import Storage

/// Ten thousand people invited by one table.
enum InvitationBench {
    private static let people = 10_000

    static let task = BenchTask(
        "10,000 people invited by a table", row: "invitations",
        goals: BenchGoals(.atMost(30, .seconds), onServer: .atMost(30, .seconds))
    ) { site, ground in
        let run = UUID().uuidString.lowercased()
        var table = "Courriel;Prénom;Nom;Rôle\r\n"
        for number in 0..<people {
            table += "camille.\(number).\(run)@exemple.test;Camille;Petit \(number);Membre\r\n"
        }
        let host = try site.database.read {
            try MembershipStore(db: $0).moderators(of: ground.space.id).first
        }
        guard let host else { throw Problem.notFound }
        return try InvitationImport.kind.timed(
            Array(table.utf8), named: "invitations.csv", by: host, in: ground.space, site)
    }
}
