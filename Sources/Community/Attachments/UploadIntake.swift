import HTTP

/// Turns the files of a form into waiting attachments, before the form itself is read.
struct UploadIntake {
    let visit: Visit

    func take(_ files: [UploadedFile]) throws -> Uploads { .none }
}
