import Community
import Content
import HTTP
import Storage

/// One's own profile.
enum Profiles {
    static func show(_ visit: Visit) throws -> Response {
        let person = try me(visit)
        return try page(try form(of: person, visit), person, visit)
    }

    /// The page again, with what is wrong beside the photo.
    static func refusePhoto(_ visit: Visit) throws -> Response {
        let person = try me(visit)
        var form = try form(of: person, visit)
        let isForeign = visit.uploads.haveForeignPicture
        form.refuse(
            "photo",
            visit.words(isForeign ? "account.photo.refusedForeign" : "account.photo.refused"))
        return try page(form, person, visit, .unprocessable)
    }

    static func update(_ visit: Visit) throws -> Response {
        let person = try me(visit)
        let spaces = visit.viewer.memberships.map(\.space.id)
        var form = ProfileForm(visit.request.fields, in: spaces, visit.words)
        let people = PersonStore(db: visit.db)
        if form.name != person.name,
            try people.isDisguise(form.name, of: spaces, but: person.id)
        {
            form.refuse("name", visit.words("account.fault.alike"))
        }
        guard form.errors.isEmpty else { return try page(form, person, visit, .unprocessable) }
        try people.rename(person.id, name: form.name, locale: form.locale)
        try ProfileStore(db: visit.db).save(form.profile, of: person.id, shownIn: spaces)
        return visit.redirect(to: AccountPaths.account(), notice: "account.saved")
    }

    static func me(_ visit: Visit) throws -> Person {
        guard let person = try PersonStore(db: visit.db).find(try visit.person) else {
            throw Problem.notFound
        }
        return person
    }

    private static func form(of person: Person, _ visit: Visit) throws -> ProfileForm {
        let profile = try ProfileStore(db: visit.db).find(person.id)
        return ProfileForm(name: person.name, locale: person.locale, profile: profile)
    }

    private static func page(
        _ form: ProfileForm, _ person: Person, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let photo = try PersonStore(db: visit.db).photo(of: person.id)
        let page = ProfilePage(
            tabs: visit.accountTabs(at: "profile"), form: form, email: person.email,
            words: visit.words, spaces: visit.viewer.memberships.map(\.space),
            photo: photo.map { AccountPaths.photo() + "?v=" + $0.hex.prefix(12) },
            initials: Person.initials(of: person.name),
            profileAddress: visit.viewer.memberships.first.map {
                SpacePaths.member(person.id, in: $0.space)
            })
        return try visit.page(page, status)
    }
}
