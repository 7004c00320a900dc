/// What becomes of a request whose head alone has been read.
package enum Admission: Sendable {
    case accept(Lane, BodyAllowance)
    case refuse(Response)
}

/// The pools of threads a request can wait for.
package enum Lane: Int, Sendable, Hashable, CaseIterable {
    /// Reads: a page, a file.
    case page
    /// Changes: mostly wait for a shared commit.
    case write
    /// Password hashing, exports, anything long.
    case slow
    /// Multipart bodies, a stretch at a time; chosen by the server itself.
    case upload
}

/// How much body a request may bring. More is answered 413 before it is read.
package enum BodyAllowance: Sendable, Equatable {
    case none
    /// An urlencoded form of at most this many bytes; another type is 415.
    case form(Int)
    /// An urlencoded form or a multipart one.
    case multipart(MultipartAllowance)
    /// Any type, handed over as bytes, at most this many.
    case bytes(Int)
}

/// What becomes of a multipart body.
package enum BodyDecision: Sendable {
    /// Files are stored as they come, as far as the terms go.
    case readAll(UploadTerms)
    /// Text fields are kept, file parts thrown away unstored: what was typed
    /// survives a session that has expired. No more of the body is read than a
    /// text may have.
    case discardFiles
    case refuse(Response)
}
