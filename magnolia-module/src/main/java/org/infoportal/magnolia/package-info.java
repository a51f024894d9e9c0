/** The portal's binding to Magnolia: what the host port asks for, answered by the CMS. No business rule lives here. */
package org.infoportal.magnolia;
