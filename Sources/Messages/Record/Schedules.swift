import Community
import Content
import Foundation
import HTTP

/// A letter that waits for its moment: changed, or taken back.
enum Schedules {
    static func edit(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let letter = try load(id, visit)
        let zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
        let addressees = try AddresseeStore(db: visit.db).find(of: id)
        let typed = TypedLetter(letter, addressees, in: zone)
        let choice = try AddresseeChoice(typed, visit)
        var page = try Composing.page(
            typed, choice.people, nil, FormErrors(), current: letter, visit)
        page.plan = try SendingPlan(typed, visit).text(choice)
        return try visit.page(page)
    }

    static func update(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let letter = try load(id, visit)
        let typed = TypedLetter(visit.request.fields)
        if let answer = try Composing.asked(typed, letter, visit) { return answer }
        let check = try LetterCheck(typed, of: letter, visit)
        guard check.errors.isEmpty, visit.uploads.refused.isEmpty else {
            var page = try Composing.page(
                typed, check.choice.people, check.text, check.errors, current: letter, visit)
            page.plan = try SendingPlan(typed, visit).text(check.choice)
            return try visit.page(page, .unprocessable)
        }
        let draft = check.draft()
        let before = try AddresseeStore(db: visit.db).find(of: id)
        let sending = Sending(visit: visit)
        if before.areNamed, !check.choice.addressees.areNamed { try sending.requireRoom() }
        try LetterStore(db: visit.db).update(
            id, draft, version: Int(typed.version) ?? letter.version)
        try sending.put(id, check.choice.addressees, draft)
        return visit.redirect(
            to: MessagesPaths.record(id, in: try visit.space), notice: "messages.done.changed")
    }

    static func destroy(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let letter = try load(id, visit)
        try LetterStore(db: visit.db).cancel(letter.id)
        return visit.redirect(
            to: MessagesPaths.record(id, in: try visit.space), notice: "messages.done.cancelled")
    }

    private static func load(_ id: Letter.ID, _ visit: Visit) throws -> Letter {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).own(id, of: visit.viewer, in: space)
        guard visit.viewer.mayReschedule(letter) else {
            throw Problem.conflict(because: "messages.why.gone")
        }
        return letter
    }
}
