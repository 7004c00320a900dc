import Community
import Content
import HTTP
import Media

/// The picture of a person: a small square that only those who share a space with them see.
enum Photos {
    static func show(_ visit: Visit) throws -> Response {
        let digest = try PersonStore(db: visit.db).photo(of: try visit.person)
        return try visit.photo(digest)
    }

    static func create(_ visit: Visit) throws -> Response {
        let person = try visit.person
        let square = try SmallPicture.sent(in: visit) { path, target, owner in
            try Picture.square(path, to: target, for: owner)
        }
        guard let square else { return try Profiles.refusePhoto(visit) }
        try visit.write { db in
            try PersonStore(db: db).setPhoto(square.digest, of: person, at: visit.now)
            try square.keep(db, visit)
        }
        return visit.redirect(to: AccountPaths.account(), notice: "account.photo.saved")
    }

    static func destroy(_ visit: Visit) throws -> Response {
        try PersonStore(db: visit.db).setPhoto(nil, of: try visit.person, at: visit.now)
        return visit.redirect(to: AccountPaths.account(), notice: "account.photo.removed")
    }
}
