package import Community
import Forum
import News
import WhatsNew

/// The modules of the platform, in the order of the rail.
package let features: [Feature] = [news, forum, whatsNew]
