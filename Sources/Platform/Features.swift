package import Community
import News
import WhatsNew

/// The modules of the platform, in the order of the rail.
package let features: [Feature] = [news, whatsNew]
