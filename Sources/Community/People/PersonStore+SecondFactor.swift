package import Foundation
import Storage

extension PersonStore {
    /// Since when their account asks for more than a password.
    package func secondFactor(of id: Person.ID) throws -> Date? {
        try db.value("SELECT p.second_factor_at FROM person AS p WHERE p.id = \(id)")
    }

    /// - Parameter date: nil once the last of what they had is gone.
    package func setSecondFactor(of id: Person.ID, at date: Date?) throws {
        try db.run("UPDATE person SET second_factor_at = \(date) WHERE id = \(id)")
    }
}
