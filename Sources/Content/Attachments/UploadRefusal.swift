import Community
import Media

/// Why a file is not taken, as its sender is told.
enum UploadRefusal: String, Error {
    case type, mismatch, foreignPicture, empty, picture, pixels, busy, infected
    case tooManyWaiting, personFull, spaceFull

    /// The key of its sentence.
    var key: String { "attachment.refused.\(rawValue)" }

    /// Does the work; what the file itself is to blame for becomes a refusal.
    static func naming<T>(_ work: () throws -> T) throws -> T {
        do {
            return try work()
        } catch let error as FileTypeError where error.isForeignPicture {
            throw UploadRefusal.foreignPicture
        } catch FileTypeError.notAccepted {
            throw UploadRefusal.type
        } catch FileTypeError.notAsNamed {
            throw UploadRefusal.mismatch
        } catch FileTypeError.empty {
            throw UploadRefusal.empty
        } catch PictureError.tooManyPixels, PictureError.tooLong {
            throw UploadRefusal.pixels
        } catch PictureError.busy {
            throw UploadRefusal.busy
        } catch PictureError.notAPicture, PictureError.damagedHeader, PictureError.undecodable {
            throw UploadRefusal.picture
        }
    }
}
