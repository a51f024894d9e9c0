/** Who may do what and see what, read from {@code routes.txt} and {@code content-types.txt}, and those who try it. */
package org.infoportal.acceptance.access;
