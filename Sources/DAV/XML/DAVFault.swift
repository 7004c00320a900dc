/// Why a body is not understood.
package enum DAVFault: Error, Equatable {
    /// It has more bytes, elements or attributes than may be, or they are nested too deep.
    case tooLarge
    /// It is no XML, or no XML in UTF-8.
    case malformed
    /// It declares a type of document, or names an entity of its own.
    case documentType
    /// It is XML, and not what is asked here.
    case unexpected
    /// A time is none in UTC.
    case badTime
    /// A stretch of time is longer than is answered.
    case tooWide
}
