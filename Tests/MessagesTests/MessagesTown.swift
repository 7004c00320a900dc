import Community
import Content
import Foundation
import HTTP
import Storage
import TestKit

@testable import Messages

/// A town with its messages, and the ways a test writes and reads one.
struct MessagesTown {
    let town: Town
    let space: Space

    init(limits: (inout SiteOptions) -> Void = { _ in }) throws {
        town = try Town(features: [messages], limits: limits)
        space = try town.space(.centre)
    }

    var inbox: String { MessagesPaths.inbox(in: space) }

    /// The form as the page sends it: what a test says, over what stands there.
    func form(
        _ subject: String, to people: [Resident], _ changes: [String: String] = [:],
        groups: [String] = [], roles: [String] = []
    ) throws -> FormFields {
        var fields: [String: String] = [
            "to": "", "subject": subject, "text": "Bonjour, voici **la convocation**.",
            "when": "now", "send_day": "", "send_time": "", "answers_go": "author",
            "answer_day": "", "answer_time": "",
        ]
        fields.merge(changes) { $1 }
        var form = FormFields(
            fields.filter { $0.value != "-" }.sorted { $0.key < $1.key }
                .map { FormFields.Field(name: $0.key, value: $0.value) })
        for person in people { form.append("person", try town.person(person).description) }
        for group in groups { form.append("group", group) }
        for role in roles { form.append("role", role) }
        return form
    }

    /// Sends through the form; the answer must be a redirection to the record.
    @discardableResult
    func write(
        _ subject: String, to people: [Resident], by resident: Resident = .amina,
        _ changes: [String: String] = [:], groups: [String] = [], roles: [String] = []
    ) throws -> Letter.ID {
        let form = try form(subject, to: people, changes, groups: groups, roles: roles)
        return try id(
            try town.visit(as: resident).post(MessagesPaths.sent(in: space), form), subject)
    }

    func id(_ answer: Answer, _ subject: String) throws -> Letter.ID {
        let last = answer.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Letter.ID(segment: last) else {
            throw PostmanError.refused(subject, answer.status, answer.words)
        }
        return id
    }

    func letter(_ id: Letter.ID) throws -> Letter {
        guard let letter = try town.site.database.read({ try LetterStore(db: $0).find(id) })
        else { throw PostmanError.refused("letter", 404, "") }
        return letter
    }

    func thread(_ id: Letter.ID) throws -> String {
        MessagesPaths.thread(try letter(id).thread, in: space)
    }

    /// What somebody reads in the thread of a letter.
    func read(_ id: Letter.ID, as resident: Resident) throws -> Answer {
        try town.visit(as: resident).get(try thread(id))
    }

    /// Answers through the form of the thread.
    @discardableResult
    func answer(
        _ id: Letter.ID, _ text: String, by resident: Resident, toAll: Bool = false
    ) throws -> Answer {
        try town.visit(as: resident).post(
            MessagesPaths.answers(try letter(id).thread, in: space),
            ["text": text, "answers": id.description, "reach": toAll ? "all" : "author"])
    }

    func record(_ id: Letter.ID, as resident: Resident = .amina) throws -> Answer {
        try town.visit(as: resident).get(MessagesPaths.record(id, in: space))
    }

    /// The address of the button in somebody's mail, as its reader would press it.
    func link(_ id: Letter.ID, of resident: Resident) throws -> String {
        let person = try town.person(resident)
        let copy = try town.site.database.read { try CopyStore(db: $0).id(of: id, for: person) }
        return AcknowledgementLink.path(of: copy, town.site)
    }

    func acknowledge(_ id: Letter.ID, by resident: Resident) throws -> Answer {
        try town.visit(as: resident).post(MessagesPaths.acknowledgement(id, in: space))
    }

    func step(_ id: Letter.ID, of resident: Resident) throws -> CopyStep? {
        let person = try town.person(resident)
        return try town.site.database.read {
            try $0.value(
                """
                SELECT c.step FROM letter_copy AS c
                WHERE c.letter_id = \(id) AND c.person_id = \(person)
                """)
        }
    }

    /// Those who have a copy, by their first names.
    func readers(of id: Letter.ID) throws -> [String] {
        try town.site.database.read {
            try $0.values(
                """
                SELECT p.name FROM letter_copy AS c JOIN person AS p ON p.id = c.person_id
                WHERE c.letter_id = \(id) ORDER BY p.name
                """)
        }
    }

    /// The mails that wait for somebody: their subjects and texts.
    func mails(to resident: Resident) throws -> [OutboxMail] {
        try town.site.database.read { db in
            try Outbox(db: db).newest(1000).filter { $0.recipient == resident.email }
                .map { try $0.opened(town.site.mailSeal) }
        }
    }

    /// A mail server takes all that waits.
    func handOver() throws {
        try town.site.database.write { db in
            let mails: [MailID] = try db.values(
                """
                UPDATE outbox SET state = 'accepted', next_at = NULL WHERE next_at IS NOT NULL
                RETURNING id
                """)
            for mail in mails {
                try MailWitness(town.site, db).record(
                    MailEvidence(.accepted, of: mail, by: .relay, at: town.now))
            }
        }
    }

    /// Something becomes known of the mail to somebody.
    func tell(
        _ step: MailStep, _ id: Letter.ID, of resident: Resident, by source: MailEvidence.Source,
        because reason: MailReason? = nil, proof: String = ""
    ) throws {
        let person = try town.person(resident)
        try town.site.database.write { db in
            guard let mail = try CopyStore(db: db).mail(of: id, for: person) else { return }
            try MailWitness(town.site, db).record(
                MailEvidence(
                    step, of: mail, by: source, at: town.now, because: reason, proof: proof))
        }
    }

    func count(_ sql: SQL) throws -> Int {
        try town.site.database.read { try $0.value(sql) } ?? 0
    }

    func change(_ sql: SQL) throws {
        try town.site.database.write { _ = try $0.run(sql) }
    }

    func group(_ name: String, _ residents: [Resident]) throws -> String {
        try town.group(name, residents)
    }

    func leave(_ resident: Resident) throws {
        let person = try town.person(resident)
        try town.site.database.write {
            try MembershipStore(db: $0).remove(person, from: space.id)
        }
    }
}

enum PostmanError: Error {
    case refused(String, Int, String)
}
